import { Construct } from 'constructs'
import { AuthorsTable } from './authors-table.ts'
import { CommentsTable } from './comments-table.ts'
import { EphemeraTable } from './ephemera-table.ts'
import type { LambdaFunction } from './lambda-function.ts'
import type { Settings } from './settings.ts'

/** Three tables, split by who may read them and how long they live: design, section 5. */
export class CommentStorage extends Construct {
  readonly comments: CommentsTable
  readonly authors: AuthorsTable
  readonly ephemera: EphemeraTable

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id)
    this.comments = new CommentsTable(this, 'Comments', settings)
    this.authors = new AuthorsTable(this, 'Authors', settings)
    this.ephemera = new EphemeraTable(this, 'Ephemera', settings)
  }

  grantReader(reader: LambdaFunction): void {
    this.comments.grantReader(reader)
    this.authors.grantReader(reader)
    this.ephemera.grantReader(reader)
  }

  grantModeration(moderation: LambdaFunction): void {
    this.comments.grantModeration(moderation)
    this.ephemera.grantModeration(moderation)
  }

  grantMailer(mailer: LambdaFunction): void {
    this.comments.grantMailer(mailer)
    this.authors.grantMailer(mailer)
    this.ephemera.grantMailer(mailer)
  }

  grantSubscriptions(subscriptions: LambdaFunction): void {
    this.comments.grantSubscriptions(subscriptions)
    this.authors.grantSubscriptions(subscriptions)
  }

  grantFeedback(feedback: LambdaFunction): void {
    this.comments.grantFeedback(feedback)
    this.authors.grantFeedback(feedback)
  }

  grantSweeper(sweeper: LambdaFunction): void {
    this.comments.grantSweeper(sweeper)
  }
}
