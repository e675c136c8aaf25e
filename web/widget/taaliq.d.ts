/**
 * The elements that `/embed/v1.js` defines. Events bubble, leave the shadow root, and never carry what a reader typed.
 */

/** `<taaliq-comments site thread lang dir theme order page-size form loading api>` */
interface TaaliqCommentsElement extends HTMLElement {
  /** Loads the conversation anew. */
  reload(): Promise<void>
  /** Puts the caret into the form; nothing where there is none. */
  focusForm(): Promise<void>
}

interface TaaliqEvents {
  /** The first page is on the screen, or could not be loaded. */
  'taaliq:ready': CustomEvent<Record<string, never>>
  /** A conversation was loaded: how many comments it has, and how many are shown. */
  'taaliq:load': CustomEvent<{ count: number; shown: number }>
  /** Cancelable: `preventDefault()` keeps the comment from being sent. */
  'taaliq:before-submit': CustomEvent<{ parentId: string | null }>
  'taaliq:posted': CustomEvent<{ id: string; status: 'pending' | 'approved' }>
  /** A problem's code, as the API names it; `unavailable` where no answer came. */
  'taaliq:error': CustomEvent<{ code: string }>
  'taaliq:count': CustomEvent<{ count: number }>
}

interface HTMLElementTagNameMap {
  'taaliq-comments': TaaliqCommentsElement
  'taaliq-count': HTMLElement
}

interface HTMLElementEventMap extends TaaliqEvents {}
interface DocumentEventMap extends TaaliqEvents {}
