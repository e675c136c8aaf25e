/** @jsxImportSource preact */
import { Component } from 'preact'
import { AfterList } from './after-list.tsx'
import type { Page } from './api.ts'
import { BeforeList } from './before-list.tsx'
import { CommentForm } from './comment-form.tsx'
import { CommentList } from './comment-list.tsx'
import { shownMine } from './mine.ts'
import type { Wording } from './read-page.ts'
import { createSession } from './session.ts'
import type { Settings } from './settings.ts'
import type { ShownComment } from './shown-comment.ts'

export type SectionProps = Wording & {
  element: HTMLElement
  root: ShadowRoot
  settings: Settings
  /** Asked for while the words were on their way. */
  firstPage: Promise<Page>
}

const lookEveryMilliseconds = 60_000

/** A conversation with its form. A class, since hooks would be a tenth of what a reader loads. */
export class Section extends Component<SectionProps> {
  #session = createSession({ ...this.props, changed: () => this.forceUpdate() })
  #looking: ReturnType<typeof setInterval> | undefined
  #replyTo: ShownComment | undefined
  #marked: string | undefined
  #isSeen = false

  override componentDidMount(): void {
    const { ended: signal, thread, tell } = this.#session
    const look = () => {
      if (document.visibilityState === 'visible') void thread.look()
    }
    window.addEventListener('hashchange', () => void this.#goTo(location.hash), { signal })
    document.addEventListener('visibilitychange', look, { signal })
    this.#looking = setInterval(look, lookEveryMilliseconds)
    void this.load(this.props.firstPage).then(() => tell('ready'))
  }

  override componentWillUnmount(): void {
    clearInterval(this.#looking)
    this.#session.end()
  }

  /** What the address named is shown and focused once; `#id` by itself does not reach into a shadow root. */
  override componentDidUpdate(): void {
    if (this.#isSeen) return
    const found = this.props.root.getElementById(`comment-${this.#marked}`)
    if (!found) return
    this.#isSeen = true
    found.scrollIntoView({ block: 'start' })
    found.focus({ preventScroll: true })
  }

  async load(page?: Promise<Page>): Promise<void> {
    const { thread, tell, ended, draft } = this.#session
    await thread.load(page)
    if (ended.aborted) return
    const { phase, comments, count } = thread.get()
    this.props.element.toggleAttribute('data-taaliq-shown', true)
    if (phase !== 'shown') return
    tell('load', { count, shown: comments.length })
    // A reply that was being written before a reload is still one, and not a comment of its own.
    const { parentId } = draft.read()
    this.#answer(comments.find(({ id }) => id === parentId))
    void this.#forgetPublished().catch(() => {})
    await this.#goTo(location.hash)
  }

  focusForm(): void {
    this.props.root.querySelector('textarea')?.focus()
  }

  /** Only who has written something here needs to know what has become of it. */
  async #forgetPublished(): Promise<void> {
    if (this.#session.mine.list().length === 0) return
    await (await import('./forget-published.ts')).forgetPublished(this.#session)
    this.forceUpdate()
  }

  async #goTo(hash: string): Promise<void> {
    const [, id] = /^#comment-([0-9a-f-]{36})$/.exec(hash) ?? []
    if (id !== undefined && (await this.#session.thread.until(id))) this.#show(id)
    if (hash === '#taaliq') this.focusForm()
  }

  #show(id: string | undefined): void {
    this.#marked = id
    this.#isSeen = false
    this.forceUpdate()
  }

  #answer(comment: ShownComment | undefined): void {
    this.#replyTo = comment
    this.forceUpdate()
  }

  render() {
    const session = this.#session
    const { settings, messages, words, thread, mine } = session
    const { phase, comments, count, closed } = thread.get()
    const shown = new Set(comments.map(({ id }) => id))
    const own = mine
      .list()
      .filter(({ id }) => phase !== 'loading' && !shown.has(id))
      .map(shownMine)
    const writable = phase === 'shown' && !closed && settings.form !== 'off'
    const form = writable ? (
      <CommentForm
        session={session}
        replyTo={this.#replyTo}
        cancelReply={() => this.#answer(undefined)}
        changed={() => this.forceUpdate()}
      />
    ) : null
    return (
      <section aria-labelledby="title" aria-busy={phase === 'loading'} part="section">
        <h2 id="title" part="title">
          {count > 0 ? words.plural(messages.count, count) : messages.comments}
        </h2>
        {settings.form === 'top' ? form : null}
        <BeforeList session={session} retry={() => void this.load()} show={id => this.#show(id)} />
        <CommentList
          session={session}
          comments={settings.order === 'oldest' ? [...comments, ...own] : [...own, ...comments]}
          marked={this.#marked}
          reply={
            writable
              ? comment => {
                  this.#answer(comment)
                  this.focusForm()
                }
              : undefined
          }
        />
        <AfterList session={session} empty={count === 0 && own.length === 0} />
        {settings.form === 'bottom' ? form : null}
      </section>
    )
  }
}
