/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

type Props = { title: string; close: () => void; children: ComponentChildren }

/** The browser's own modal dialog: it keeps the focus, ends with Escape, and gives the focus back. */
export const Modal = ({ title, close, children }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const { current } = dialog
    const { activeElement: before } = document
    current?.showModal()
    return () => {
      current?.close()
      // A dialog that is taken out of the page, as this one is by now, does not do it by itself.
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog ref={dialog} aria-labelledby="dialog-title" onCancel={close} onClose={close}>
      <h2 id="dialog-title">{title}</h2>
      {children}
    </dialog>
  )
}
