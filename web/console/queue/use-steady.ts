import { useCallback, useRef } from 'preact/hooks'

/** The same function from first to last, which does what the latest would: each card holds it, and is not drawn anew. */
export const useSteady = <TGiven extends unknown[]>(act: (...given: TGiven) => void) => {
  const latest = useRef(act)
  latest.current = act
  return useCallback((...given: TGiven) => latest.current(...given), [])
}
