/** What stands behind an element once its code has come. */
export type Connection = {
  /** An attribute has changed. */
  update: () => void
  /** Loads the conversation anew. */
  reload: () => Promise<void>
  /** Puts the caret into the form. */
  focusForm: () => void
}
