/** `<taaliq-count>`: how many comments a thread has. Those of a page ask together. */
export class CountElement extends HTMLElement {
  static observedAttributes = ['api', 'site', 'thread', 'lang']

  #root = this.attachShadow({ mode: 'open' })

  connectedCallback(): void {
    this.#show()
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#show()
  }

  #show(): void {
    // A count that does not come leaves its place empty: it is an ornament.
    Promise.all([import('./read-page.ts'), import('./show-count.ts')])
      .then(([{ readPage }, { showCount }]) => showCount(this, this.#root, readPage))
      .catch(() => {})
  }
}
