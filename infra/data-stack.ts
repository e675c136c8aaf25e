import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { AddressSealing } from './address-sealing.ts'
import { CommentStorage } from './comment-storage.ts'
import { Moderators } from './moderators.ts'
import { Sender } from './sender.ts'
import type { Settings } from './settings.ts'

/** What must outlive everything else: comments, addresses, the keys to them, and who moderates. Nothing in it computes. */
export class DataStack extends Stack {
  readonly storage: CommentStorage
  readonly sealing: AddressSealing
  readonly moderators: Moderators
  readonly sender: Sender

  constructor(scope: Construct, id: string, settings: Settings, props: StackProps = {}) {
    super(scope, id, {
      ...props,
      description: 'Taaliq: what is kept of comments and people',
      terminationProtection: settings.keepsData,
    })
    this.storage = new CommentStorage(this, 'CommentStorage', settings)
    this.sealing = new AddressSealing(this, 'AddressSealing', settings)
    this.moderators = new Moderators(this, 'Moderators', settings)
    this.sender = new Sender(this, 'Sender', settings)
  }
}
