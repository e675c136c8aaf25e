/** What runs in the page before its own scripts. A task that follows an animation frame runs when that frame is painted. */
const common = `
addEventListener('DOMContentLoaded', () => document.querySelector('.comments-area').scrollIntoView())
const tell = () => requestAnimationFrame(() => setTimeout(() => tellPainted(String(performance.now()))))`

/** Scripts that tell when the page has painted the first comment in a shadow root, or itself. */
export const tellsPainted = {
  page: `${common}
addEventListener('load', tell)`,

  comment: `${common}
const { attachShadow } = Element.prototype
Element.prototype.attachShadow = function (init) {
  const root = attachShadow.call(this, init)
  const waiting = new MutationObserver(() => {
    if (!root.querySelector('article')) return
    waiting.disconnect()
    tell()
  })
  waiting.observe(root, { childList: true, subtree: true })
  return root
}`,
} as const
