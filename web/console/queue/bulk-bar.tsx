/** @jsxImportSource preact */
import { type Decision, decisions, statusAfter } from '../../../shared/domain/decision.ts'
import { useDesk } from '../desk.ts'
import type { Queue } from './queue.ts'
import type { Selection } from './use-selection.ts'

type Props = { queue: Queue; selection: Selection; decide: (decision: Decision) => void }

/** What can be done to the selected. */
export const BulkBar = ({ queue, selection, decide }: Props) => {
  const { messages, words } = useDesk()
  const { selected, selectAll, clearSelection, decisions: names } = messages.value
  const { size } = queue.selected.value
  if (size === 0) return null
  const count = words.value.plural(selected, size)
  return (
    <fieldset class="bulk">
      <legend>{count}</legend>
      {decisions
        .filter(decision => statusAfter[decision] !== queue.status)
        .map(decision => (
          <button type="button" key={decision} class={decision} onClick={() => decide(decision)}>
            {names[decision]}
          </button>
        ))}
      <button type="button" class="plain" onClick={selection.all}>
        {selectAll}
      </button>
      <button type="button" class="plain" onClick={selection.none}>
        {clearSelection}
      </button>
    </fieldset>
  )
}
