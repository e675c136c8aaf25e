import { useEffect, useMemo } from 'preact/hooks'
import { useDesk } from '../desk.ts'
import { createClaims } from './claims.ts'
import type { Card, Queue } from './queue.ts'

/** What is in reach of one screen. */
const atOnce = 10
const pauseMilliseconds = 800
/** How often it is looked which leases are to be renewed. */
const lookMilliseconds = 10_000

/** Leases the cards from the current one on while they wait on the screen; what a colleague has comes last. */
export const useClaims = ({ queue, shown, on }: { queue: Queue; shown: readonly Card[]; on: boolean }) => {
  const { api } = useDesk()
  const claims = useMemo(() => createClaims(api, queue.site), [api, queue.site])
  const from = Math.max(
    0,
    shown.findIndex(({ comment }) => comment.id === queue.currentId.value),
  )
  const ids = shown.slice(from, from + atOnce).map(({ comment }) => comment.id)
  const asked = ids.join()

  useEffect(() => {
    if (!on || ids.length === 0) return
    // A colleague's name is a courtesy: without it the decisions themselves tell who was first.
    const claim = (inHand?: string) => void claims.claim(ids, inHand).then(postpone, () => {})
    const postpone = () => {
      const theirs = ids.filter(id => claims.colleagues.value.has(id))
      if (!queue.touched.value) queue.postpone(new Set(theirs))
    }
    const soon = setTimeout(claim, queue.touched.value ? pauseMilliseconds : 0, ids[0])
    const looking = setInterval(claim, lookMilliseconds)
    return () => {
      clearTimeout(soon)
      clearInterval(looking)
    }
  }, [claims, asked, on])

  return claims
}
