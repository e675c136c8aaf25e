import type { Connection } from './connection.ts'

const reserved = new CSSStyleSheet()
// Important, since a page's own `* { all: revert }` comes before `:host`. The room is kept until the comments are there.
reserved.replaceSync(
  ':host{display:block!important;contain:inline-size}:host(:not([data-taaliq-shown])){min-block-size:min(40rem,90vh)}',
)

/** `<taaliq-comments>`: brings its code when it comes near the viewport, or at once with `loading=eager`. */
export class CommentsElement extends HTMLElement {
  static observedAttributes = ['api', 'site', 'thread', 'lang', 'order', 'page-size', 'form']

  #root = this.attachShadow({ mode: 'open' })
  #connection: Promise<Connection> | undefined
  #near: IntersectionObserver | undefined

  connectedCallback(): void {
    this.#root.adoptedStyleSheets = [reserved]
    const askedFor = /^#(?:comment-|taaliq)/.test(location.hash)
    if (askedFor || this.getAttribute('loading') === 'eager') {
      this.#connect()
      return
    }
    this.#near = new IntersectionObserver(
      entries => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#connect()
      },
      { rootMargin: '100%' },
    )
    this.#near.observe(this)
  }

  disconnectedCallback(): void {
    this.#near?.disconnect()
    this.#connection?.then(({ disconnect }) => disconnect())
    this.#connection = undefined
  }

  attributeChangedCallback(): void {
    this.#connection?.then(({ update }) => update())
  }

  async reload(): Promise<void> {
    await (await this.#connect()).reload()
  }

  async focusForm(): Promise<void> {
    await (await this.#connect()).focusForm()
  }

  #connect(): Promise<Connection> {
    this.#near?.disconnect()
    this.#connection ??= import('./connect.tsx').then(({ connect }) => connect(this, this.#root))
    return this.#connection
  }
}
