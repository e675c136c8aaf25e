/** @jsxImportSource preact */

import { keyNames } from '../../messages/console/console-messages.ts'
import { useDesk } from '../desk.ts'
import { keyCaps } from '../keys.ts'
import { Modal } from './modal.tsx'

export const Help = ({ close }: { close: () => void }) => {
  const { messages, keysOn } = useDesk()
  const { helpTitle, keys, keysOn: label, close: closeLabel } = messages.value
  return (
    <Modal title={helpTitle} close={close}>
      <label class="check">
        <input
          type="checkbox"
          checked={keysOn.value}
          onChange={({ currentTarget }) => {
            keysOn.value = currentTarget.checked
          }}
        />{' '}
        {label}
      </label>
      <dl class="keys">
        {keyNames.map(name => (
          <div key={name}>
            <dt dir="ltr">
              {keyCaps[name].map(cap => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </dt>
            <dd>{keys[name]}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="primary" onClick={close}>
        {closeLabel}
      </button>
    </Modal>
  )
}
