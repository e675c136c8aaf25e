/** @jsxImportSource preact */
import { useDesk } from '../desk.ts'
import type { Claim, Claims } from '../queue/claims.ts'

/** A colleague has this comment before them; it can be taken over, and decided on in any case. */
export const Claimed = ({ id, claim, claims }: { id: string; claim: Claim; claims: Claims }) => {
  const { messages, words } = useDesk()
  const { claimedBy, takeOver } = messages.value
  return (
    <p class="claimed">
      {claimedBy.replace('{name}', claim.by).replace('{time}', words.value.clock(claim.until))}{' '}
      <button
        type="button"
        class="plain"
        onClick={() => void claims.claim([id], { take: true }).catch(() => {})}
      >
        {takeOver}
      </button>
    </p>
  )
}
