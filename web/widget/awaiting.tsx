/** @jsxImportSource preact */
import { Component, type TargetedEvent } from 'preact'
import type { Session } from './session.ts'
import type { Withdrawn } from './withdraw.ts'

/** Marks one's own comment that waits for a moderator, and takes it back. Its words stay in sight until the page is left. */
export class Awaiting extends Component<{ id: string; session: Session }, Partial<Withdrawn>> {
  readonly #withdraw = async ({ currentTarget }: TargetedEvent<HTMLButtonElement>): Promise<void> => {
    const { id, session } = this.props
    this.setState(await (await import('./withdraw.ts')).withdraw(session, id, currentTarget))
  }

  render() {
    const { messages } = this.props.session
    return (
      <p class="waiting" role="status">
        {this.state.said ?? messages.awaiting}{' '}
        {this.state.done ? null : (
          <button type="button" class="reply" onClick={this.#withdraw} part="withdraw">
            {messages.withdraw}
          </button>
        )}
      </p>
    )
  }
}
