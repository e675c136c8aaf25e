import { Annotations, CfnOutput, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { AddressSealing } from './address-sealing.ts'
import { CommentStorage } from './comment-storage.ts'
import { Feedback } from './feedback.ts'
import type { Deployed } from './lambda-function.ts'
import { LinkSecret } from './link-secret.ts'
import { Mailer } from './mailer.ts'
import { ModerationApi } from './moderation-api.ts'
import { Moderators } from './moderators.ts'
import { OutgoingMail } from './outgoing-mail.ts'
import { PublicApi } from './public-api.ts'
import { ReaderApi } from './reader-api.ts'
import { SubscriptionApi } from './subscription-api.ts'
import { Sweeper } from './sweeper.ts'

/** All of Taaliq in one account and region: what there is, then who uses it. */
export class TaaliqStack extends Stack {
  constructor(scope: Construct, id: string, deployed: Deployed) {
    const { settings } = deployed
    super(scope, id, {
      description: 'Taaliq: comments that a moderator approves',
      terminationProtection: settings.keepsData,
    })
    const api = new PublicApi(this, 'PublicApi', settings)
    const consoleUrl = `${api.url}/console/`
    const storage = new CommentStorage(this, 'CommentStorage', settings)
    const sealing = new AddressSealing(this, 'AddressSealing', settings)
    const moderators = new Moderators(this, 'Moderators', { settings, consoleUrl })
    const decisionLinks = new LinkSecret(this, 'DecisionLinks', {
      signs: 'moderators decide from a mail',
      variable: 'DECISION_LINK_SECRET',
    })
    const subscriptionLinks = new LinkSecret(this, 'SubscriptionLinks', {
      signs: 'commenters say which mails they want',
      variable: 'SUBSCRIPTION_LINK_SECRET',
    })
    const mail = new OutgoingMail(this, 'OutgoingMail', settings)

    api.leadReadersTo(new ReaderApi(this, 'ReaderApi', { ...deployed, storage, sealing }))
    api.leadModeratorsTo(
      new ModerationApi(this, 'ModerationApi', {
        ...deployed,
        storage,
        sealing,
        decisionLinks,
        moderators,
      }),
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
      consoleUrl,
      subscriptionsUrl: `${api.url}/v1/subscriptions/`,
    })
    new Feedback(this, 'Feedback', { ...deployed, storage, mail })
    new Sweeper(this, 'Sweeper', { ...deployed, storage, mailer })

    this.#tell({
      ApiUrl: api.url,
      CommentsTable: storage.comments.name,
      AuthorsTable: storage.authors.name,
      EphemeraTable: storage.ephemera.name,
      SealingKey: sealing.keyArn,
      AuthorSecret: sealing.authorSecretArn,
      SigningSecret: sealing.signingSecretArn,
      DecisionLinkSecret: decisionLinks.secretArn,
      SubscriptionLinkSecret: subscriptionLinks.secretArn,
      UserPoolId: moderators.userPoolId,
      MailFrom: settings.mail.from,
      MailerFunction: mailer.function.functionName,
      MailerFailures: mailer.failures.queueUrl,
      Issuer: moderators.issuer,
      ClientId: moderators.clientId,
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
