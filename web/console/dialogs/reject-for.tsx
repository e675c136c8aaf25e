/** @jsxImportSource preact */
import { reasonCodes } from '../../messages/console/console-messages.ts'
import { useDesk } from '../desk.ts'
import { Modal } from './modal.tsx'

/** Why a comment is rejected, in a code that colleagues of every language read. */
export const RejectFor = ({ reject, cancel }: { reject: (reason?: string) => void; cancel: () => void }) => {
  const { messages } = useDesk()
  const { reasonFor, reasons, withoutReason, cancel: cancelLabel } = messages.value
  return (
    <Modal title={reasonFor} close={cancel}>
      <ul class="reasons">
        {reasonCodes.map(code => (
          <li key={code}>
            <button type="button" onClick={() => reject(code)}>
              {reasons[code]}
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => reject()}>
            {withoutReason}
          </button>
        </li>
      </ul>
      <button type="button" class="plain" onClick={cancel}>
        {cancelLabel}
      </button>
    </Modal>
  )
}
