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
    void this.#connection?.then(({ update }) => update())
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

  /** Code that did not come is told of, and asked for again by the next call. */
  #connect(): Promise<Connection> {
    const { signal } = this.#present
    this.#connection ??= Promise.all([import('./read-page.ts'), import('./connect.tsx')])
      .then(([{ readPage }, { connect }]) => connect(this, this.#root, signal, readPage))
      .catch(error => {
        this.#connection = undefined
        this.toggleAttribute('data-taaliq-shown', true)
        const detail = { code: 'unavailable' }
        this.dispatchEvent(new CustomEvent('taaliq:error', { detail, bubbles: true, composed: true }))
        throw error
      })
    return this.#connection
  }
}
