import { CommentsElement } from './comments-element.ts'
import { CountElement } from './count-element.ts'

// A page may bring the script twice; the first one stays.
if (!customElements.get('taaliq-comments')) customElements.define('taaliq-comments', CommentsElement)
if (!customElements.get('taaliq-count')) customElements.define('taaliq-count', CountElement)
