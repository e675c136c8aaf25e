/** @jsxImportSource preact */
import { Component, createRef } from 'preact'
import { Phrase } from '../phrase.tsx'
import { Field } from './field.tsx'
import type { Sent } from './send.ts'
import type { Session } from './session.ts'
import type { ShownComment } from './shown-comment.ts'
import { typedIn } from './typed-in.ts'
import type { Writing } from './writing.ts'

type Props = {
  session: Session
  replyTo: ShownComment | undefined
  cancelReply: () => void
  changed: () => void
}

type State = { sent: Sent; busy: boolean; writing?: Writing; typed: string }

/**
 * The form. Its fields keep their own text: painting anew never touches what is being typed. What only a writer needs
 * comes with the first focus.
 */
export class CommentForm extends Component<Props, State> {
  override state: State = { sent: { errors: {} }, busy: false, typed: '' }
  #draft = this.props.session.draft.read()
  #form = createRef<HTMLFormElement>()
  #notice = createRef<HTMLParagraphElement>()
  #sending = false

  readonly #load = async (): Promise<Writing> => {
    const writing =
      this.state.writing ?? (await (await import('./writing.ts')).loadWriting(this.props.session))
    this.setState({ writing })
    return writing
  }

  readonly #keep = (): void => {
    const { session, replyTo } = this.props
    if (!this.#form.current) return
    const { email: _, ...rest } = typedIn(this.#form.current)
    session.draft.write({ ...rest, parentId: replyTo?.id ?? '' })
    this.setState({ typed: rest.content })
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const form = this.#form.current
    if (this.#sending || !form) return
    const { session, replyTo, cancelReply, changed } = this.props
    this.#sending = true
    this.setState({ busy: true })
    const sent = await this.#load().then(
      writing =>
        writing.send(form, typedIn(form), replyTo, said => this.setState({ sent: { errors: {}, said } })),
      (): Sent => ({ errors: {}, notice: session.messages.unsent }),
    )
    this.#sending = false
    if (sent.done) cancelReply()
    changed()
    this.setState({ sent, busy: false, ...(sent.done && { typed: '' }) }, () => {
      const wrong = form.querySelector<HTMLElement>('[aria-invalid]')
      ;(wrong ?? this.#notice.current)?.focus()
    })
  }

  render() {
    const { session, replyTo, cancelReply } = this.props
    const { messages, draft } = session
    const { sent, busy, writing, typed } = this.state
    const field = { errors: sent.errors, draft: this.#draft }
    const room = writing?.room(typed)
    return (
      <form
        ref={this.#form}
        noValidate
        onSubmit={this.#submit}
        onFocusIn={() => void this.#load()}
        onInput={this.#keep}
        aria-labelledby="write"
        part="form"
      >
        <h3 id="write" part="title">
          {replyTo ? (
            <Phrase sentence={writing?.messages.leaveReply ?? messages.replyTo} name={replyTo.name} />
          ) : (
            messages.leaveComment
          )}
        </h3>
        {replyTo && writing ? (
          <button type="button" class="reply" onClick={cancelReply}>
            {writing.messages.cancelReply}
          </button>
        ) : null}
        {sent.notice ? (
          <p
            ref={this.#notice}
            class={sent.done ? 'notice' : 'notice wrong'}
            role="status"
            tabIndex={-1}
            part="notice"
          >
            {sent.notice}
          </p>
        ) : null}
        <p class="quiet" id="promise">
          {messages.addressSentence}
        </p>
        <Field
          name="content"
          label={messages.content}
          required
          {...field}
          rows={6}
          hint={room === undefined ? undefined : 'room'}
        />
        {room === undefined ? null : (
          <p class="quiet" id="room" role="status">
            {room}
          </p>
        )}
        <div class="pair">
          <Field name="name" label={messages.name} required {...field} autoComplete="name" />
          <Field
            name="email"
            label={messages.email}
            required
            {...field}
            autoComplete="email"
            type="email"
            hint="promise"
          />
        </div>
        <Field name="website" label={messages.website} {...field} autoComplete="url" type="url" />
        <label class="remember">
          <input type="checkbox" name="notifyReplies" /> {messages.notifyReplies}
        </label>
        <label class="remember">
          <input type="checkbox" name="remember" defaultChecked={draft.isRemembered()} /> {messages.remember}
        </label>
        <div class="send">
          <button type="submit" class="primary" aria-disabled={busy} part="submit">
            {busy && writing ? writing.messages.sending : messages.submit}
          </button>
          <span class="quiet" role="status">
            {sent.said ?? messages.moderated}
          </span>
        </div>
      </form>
    )
  }
}
