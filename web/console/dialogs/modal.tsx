/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

type Props = { title: string; close: () => void; children: ComponentChildren }

/** The browser's own modal dialog: it keeps the focus, ends with Escape, and gives the focus back. */
export const Modal = ({ title, close, children }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const isOver = useRef(false)
  // The browser tells of the end late: by then it may be another dialog's time.
  const end = () => {
    if (!isOver.current) close()
  }
  useEffect(() => {
    const { current } = dialog
    const { activeElement: before } = document
    current?.showModal()
    return () => {
      isOver.current = true
      current?.close()
      // A dialog that is taken out of the page, as this one is by now, does not do it by itself.
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog ref={dialog} aria-labelledby="dialog-title" onCancel={end} onClose={end}>
      <h2 id="dialog-title">{title}</h2>
      {children}
    </dialog>
  )
}
