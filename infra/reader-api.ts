import type { Construct } from 'constructs'
import type { AddressSealing } from './address-sealing.ts'
import type { CommentStorage } from './comment-storage.ts'
import { type Deployed, LambdaFunction } from './lambda-function.ts'

type Needs = Deployed & { storage: CommentStorage; sealing: AddressSealing }

/** Answers readers: what is published, and new comments. */
export class ReaderApi extends LambdaFunction {
  constructor(scope: Construct, id: string, { storage, sealing, ...deployed }: Needs) {
    super(scope, id, { ...deployed, name: 'reader-api', timeoutSeconds: 10, memoryMegabytes: 1024 })
    storage.grantReader(this)
    sealing.grantSeal(this)
    sealing.grantSign(this)
    this.give({
      PUBLIC_URL: deployed.publicUrl,
      MAIL_DELAY_SECONDS: `${deployed.settings.mail.delaySeconds}`,
    })
  }
}
