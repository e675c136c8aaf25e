import type { Construct } from 'constructs'
import type { AddressSealing } from './address-sealing.ts'
import type { CommentStorage } from './comment-storage.ts'
import type { ConsoleSignIn } from './console-sign-in.ts'
import { type Deployed, LambdaFunction } from './lambda-function.ts'
import type { LinkSecret } from './link-secret.ts'

type Needs = Deployed & {
  storage: CommentStorage
  sealing: AddressSealing
  decisionLinks: LinkSecret
  signIn: ConsoleSignIn
}

/** Answers moderators. It knows neither addresses nor the key that opens them. */
export class ModerationApi extends LambdaFunction {
  constructor(scope: Construct, id: string, { storage, sealing, decisionLinks, signIn, ...deployed }: Needs) {
    super(scope, id, { ...deployed, name: 'moderation-api', timeoutSeconds: 20, memoryMegabytes: 1024 })
    storage.grantModeration(this)
    sealing.grantSign(this)
    this.give({
      PUBLIC_URL: deployed.publicUrl,
      MAIL_DELAY_SECONDS: `${deployed.settings.mail.delaySeconds}`,
    })
    decisionLinks.grantUse(this)
    signIn.grantVerify(this)
  }
}
