/** @jsxImportSource preact */
import { useDesk } from './desk.ts'

/** What was just done, with the way back. */
export const Toast = () => {
  const { said, undo, messages, steps } = useDesk()
  return (
    <div class="toast" role="status" data-shown={said.value !== undefined}>
      {said.value === undefined ? null : (
        <>
          <span>{said.value.text}</span>
          {said.value.undoable && steps.value.length > 0 ? (
            <button type="button" onClick={undo}>
              {messages.value.undo} <kbd>U</kbd>
            </button>
          ) : null}
        </>
      )}
    </div>
  )
}
