import { Annotations, CfnOutput, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Brake } from './brake.ts'
import { ConsoleSignIn } from './console-sign-in.ts'
import type { DataStack } from './data-stack.ts'
import { Edge } from './edge.ts'
import { Feedback } from './feedback.ts'
import type { Deployed } from './lambda-function.ts'
import { LinkSecret } from './link-secret.ts'
import { Mailer } from './mailer.ts'
import { ModerationApi } from './moderation-api.ts'
import { OutgoingMail } from './outgoing-mail.ts'
import { PublicApi } from './public-api.ts'
import { ReaderApi } from './reader-api.ts'
import { SubscriptionApi } from './subscription-api.ts'
import { Sweeper } from './sweeper.ts'
import { WebHosting } from './web-hosting.ts'

type Needs = Omit<Deployed, 'publicUrl'> & { data: DataStack; pages: string }

/** All of Taaliq that runs, in one account and region. It can be taken down and put up again: nothing is kept in it. */
export class TaaliqStack extends Stack {
  constructor(scope: Construct, id: string, { settings, bundles, pages, data }: Needs) {
    super(scope, id, { description: 'Taaliq: comments that a moderator approves' })
    const { storage, sealing, moderators } = data
    const api = new PublicApi(this, 'PublicApi', settings)
    const hosting = new WebHosting(this, 'WebHosting', { settings, pages })
    const edge = new Edge(this, 'Edge', { settings, api, hosting, providerOrigins: moderators.origins })
    const deployed = { settings, bundles, publicUrl: edge.url }
    const signIn = new ConsoleSignIn(this, 'ConsoleSignIn', moderators, `${edge.url}/console/`)
    hosting.publish({ issuer: signIn.issuer, clientId: signIn.clientId })
    const decisionLinks = new LinkSecret(this, 'DecisionLinks', {
      signs: 'moderators decide from a mail',
      variable: 'DECISION_LINK_SECRET',
    })
    const subscriptionLinks = new LinkSecret(this, 'SubscriptionLinks', {
      signs: 'commenters say which mails they want',
      variable: 'SUBSCRIPTION_LINK_SECRET',
    })
    const mail = new OutgoingMail(this, 'OutgoingMail', data.sender)

    api.leadReadersTo(new ReaderApi(this, 'ReaderApi', { ...deployed, storage, sealing }))
    api.leadModeratorsTo(
      new ModerationApi(this, 'ModerationApi', { ...deployed, storage, sealing, decisionLinks, signIn }),
    )
    api.leadSubscribersTo(
      new SubscriptionApi(this, 'SubscriptionApi', { ...deployed, storage, subscriptionLinks }),
    )
    const mailer = new Mailer(this, 'Mailer', {
      ...deployed,
      storage,
      sealing,
      decisionLinks,
      subscriptionLinks,
      mail,
    })
    new Feedback(this, 'Feedback', { ...deployed, storage, mail })
    new Sweeper(this, 'Sweeper', { ...deployed, storage, mailer })
    new Brake(this, 'Brake', { ...deployed, storage })

    this.#tell({
      PublicUrl: edge.url,
      DistributionDomain: edge.distribution.distributionDomainName,
      CommentsTable: storage.comments.name,
      AuthorsTable: storage.authors.name,
      EphemeraTable: storage.ephemera.name,
      SealingKey: sealing.keyArn,
      AuthorSecret: sealing.authorSecretArn,
      SigningSecret: sealing.signingSecretArn,
      UserPoolId: moderators.pool.userPoolId,
      MailFrom: settings.mail.from,
      Issuer: signIn.issuer,
      ClientId: signIn.clientId,
    })
    if (settings.mail.from.endsWith('@example.com')) {
      Annotations.of(this).addWarningV2(
        'taaliq:mail.from',
        `No mail will arrive from ${settings.mail.from}: deploy with -c mail.from=<an address of yours>`,
      )
    }
  }

  /** What the stack says of itself once deployed; operators' commands read it. */
  #tell(outputs: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value })
  }
}
