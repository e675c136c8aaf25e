/** @jsxImportSource preact */
import { useDesk } from '../desk.ts'
import type { Claim } from '../queue/claims.ts'

type Props = { id: string; claim: Claim; takeOver: (id: string) => void }

/** A colleague has this comment before them; it can be taken over, and decided on in any case. */
export const Claimed = ({ id, claim, takeOver }: Props) => {
  const { messages, words } = useDesk()
  const { claimedBy, takeOver: takeOverLabel } = messages.value
  return (
    <p class="claimed">
      {claimedBy.replace('{name}', claim.by).replace('{time}', words.value.clock(claim.until))}{' '}
      <button type="button" class="plain" onClick={() => takeOver(id)}>
        {takeOverLabel}
      </button>
    </p>
  )
}
