/**
 * A whole single-page app: one article at a time, each with an address of its own. Runs in the browser, as the text it
 * is written in.
 */
export const spaApp = (): void => {
  const place = document.getElementById('story')
  const comments = document.querySelector('taaliq-comments')
  const area = comments?.parentElement
  const toggle = document.querySelector<HTMLInputElement>('#toggle')
  const stories = [...document.querySelectorAll('template')]
  if (!place || !comments || !area || !toggle) return
  let shown = ''

  const show = (asked: string): void => {
    const story = stories.find(({ dataset }) => dataset['thread'] === asked) ?? stories[0]
    if (!story) return
    const { lang, dir, title, dataset } = story
    shown = dataset['thread'] ?? ''
    Object.assign(document.documentElement, { lang, dir })
    document.title = title
    place.replaceChildren(story.content.cloneNode(true))
    comments.setAttribute('thread', shown)
    for (const button of document.querySelectorAll('[data-shows]'))
      button.setAttribute('aria-pressed', String(button.getAttribute('data-shows') === shown))
  }
  const fromAddress = () => location.pathname.split('/').at(-1) ?? ''

  for (const button of document.querySelectorAll('[data-shows]')) {
    button.addEventListener('click', () => {
      const asked = button.getAttribute('data-shows') ?? ''
      if (asked === shown) return
      history.pushState(null, '', `/demo/spa/${asked}`)
      show(asked)
      scrollTo({ top: 0 })
    })
  }
  toggle.addEventListener('change', () => {
    if (toggle.checked) area.append(comments)
    else comments.remove()
  })
  // Also fired by a link to a comment on the same page.
  addEventListener('popstate', () => {
    if (fromAddress() !== shown) show(fromAddress())
  })
  show(fromAddress())
}
