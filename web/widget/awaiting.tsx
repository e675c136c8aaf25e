/** @jsxImportSource preact */
import { Component } from 'preact'
import type { Session } from './session.ts'

type Props = { id: string; session: Session; changed: () => void }

/** Marks one's own comment that waits for a moderator, and takes it back. */
export class Awaiting extends Component<Props, { failed?: string }> {
  readonly #withdraw = async (): Promise<void> => {
    const { id, session, changed } = this.props
    const failed = await (await import('./withdraw.ts')).withdraw(session, id)
    if (failed === undefined) changed()
    else this.setState({ failed })
  }

  render() {
    const { messages } = this.props.session
    return (
      <p class="waiting" role="status">
        {this.state.failed ?? messages.awaiting}{' '}
        <button type="button" class="reply" onClick={this.#withdraw} part="withdraw">
          {messages.withdraw}
        </button>
      </p>
    )
  }
}
