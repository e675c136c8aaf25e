import type { Construct } from 'constructs'
import type { CommentStorage } from './comment-storage.ts'
import { type Deployed, LambdaFunction } from './lambda-function.ts'
import type { LinkSecret } from './link-secret.ts'

type Needs = Deployed & { storage: CommentStorage; subscriptionLinks: LinkSecret }

/** Answers commenters who follow a link of a mail. It reads neither an address nor a comment, and says only which mails are wanted. */
export class SubscriptionApi extends LambdaFunction {
  constructor(scope: Construct, id: string, { storage, subscriptionLinks, ...deployed }: Needs) {
    super(scope, id, { ...deployed, name: 'subscription-api', timeoutSeconds: 10, memoryMegabytes: 512 })
    this.give({ PUBLIC_URL: deployed.publicUrl })
    storage.grantSubscriptions(this)
    subscriptionLinks.grantUse(this)
  }
}
