import type { Connection } from './connection.ts'

const reserved = new CSSStyleSheet()
// Important, since a page's own `* { all: revert }` comes before `:host`. What stands below
// is kept out of sight until the comments are there: it would be seen to jump.
reserved.replaceSync(
  ':host{display:block!important;contain:inline-size!important}:host(:not([data-taaliq-shown])){min-block-size:100vh}',
)

/** `<taaliq-comments>`: brings its code when it comes near the viewport, or at once with `loading=eager`. */
export class CommentsElement extends HTMLElement {
  static observedAttributes = ['api', 'site', 'thread', 'lang', 'order', 'page-size', 'form']

  #root = this.attachShadow({ mode: 'open' })
  #connection: Promise<Connection> | undefined
  #present = new AbortController()

  connectedCallback(): void {
    this.#present = new AbortController()
    this.#root.adoptedStyleSheets = [reserved]
    const askedFor = /^#(?:comment-|taaliq)/.test(location.hash)
    if (askedFor || this.getAttribute('loading') === 'eager') void this.#connect().catch(() => {})
    else this.#connectWhenNear()
  }

  /** At once, and not when a promise comes to it: the same element may be in the page again by then. */
  disconnectedCallback(): void {
    this.#present.abort()
    this.#connection = undefined
    this.removeAttribute('data-taaliq-shown')
  }

  attributeChangedCallback(): void {
    const { signal } = this.#present
    void this.#connection?.then(({ update }) => update()).catch(() => this.#fail(signal))
  }

  async reload(): Promise<void> {
    await (await this.#connect()).reload()
  }

  async focusForm(): Promise<void> {
    ;(await this.#connect()).focusForm()
  }

  #connectWhenNear(): void {
    const near = new IntersectionObserver(
      entries => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        near.disconnect()
        void this.#connect().catch(() => {})
      },
      { rootMargin: '100%' },
    )
    near.observe(this)
    this.#present.signal.addEventListener('abort', () => near.disconnect())
  }

  #connect(): Promise<Connection> {
    const { signal } = this.#present
    this.#connection ??= Promise.all([import('./read-page.ts'), import('./connect.tsx')])
      .then(([{ readPage }, { connect }]) => connect(this, this.#root, signal, readPage))
      .catch(error => {
        this.#fail(signal)
        throw error
      })
    return this.#connection
  }

  /** Code or words that did not come are told of once, and asked for again by the next call. */
  #fail({ aborted }: AbortSignal): void {
    if (aborted || !this.#connection) return
    this.#connection = undefined
    this.toggleAttribute('data-taaliq-shown', true)
    const detail = { code: 'unavailable' }
    this.dispatchEvent(new CustomEvent('taaliq:error', { detail, bubbles: true, composed: true }))
  }
}
