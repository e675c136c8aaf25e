/** What stands behind an element once its code has come. */
export type Connection = {
  /** An attribute has changed. Fails, and shows nothing, where the words for it do not come. */
  update: () => Promise<void>
  /** Loads the conversation anew. */
  reload: () => Promise<void>
  /** Puts the caret into the form. */
  focusForm: () => void
}
