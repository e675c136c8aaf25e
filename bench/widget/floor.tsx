/** @jsxImportSource preact */
import { render } from 'preact'
import type { Page } from '../../web/widget/api.ts'

/** The least that a widget on Preact can be: the same answer of the API, its names and texts in a shadow root. */
for (const element of document.querySelectorAll('[data-comments]')) {
  const answer = await fetch(element.getAttribute('data-comments') ?? '')
  const { comments }: Page = await answer.json()
  const list = comments.map(({ id, name, content }) => (
    <article key={id}>
      <b>{name}</b>
      <p>{content}</p>
    </article>
  ))
  render(list, element.attachShadow({ mode: 'open' }))
}
