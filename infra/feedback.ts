import type { Construct } from 'constructs'
import type { CommentStorage } from './comment-storage.ts'
import { type Deployed, LambdaFunction } from './lambda-function.ts'
import type { OutgoingMail } from './outgoing-mail.ts'

type Needs = Deployed & { storage: CommentStorage; mail: OutgoingMail }

/**
 * Keeps what SES says of mails that came back. Lambda tries each notification three times. No queue takes what fails even
 * then: it would hold addresses, and SES, which suppresses them by itself, says the same of the next mail.
 */
export class Feedback extends LambdaFunction {
  constructor(scope: Construct, id: string, { storage, mail, ...deployed }: Needs) {
    super(scope, id, { ...deployed, name: 'feedback', timeoutSeconds: 20, memoryMegabytes: 256 })
    storage.grantFeedback(this)
    mail.tellOfReturns(this)
  }
}
