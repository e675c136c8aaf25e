import { setTimeout as wait } from 'node:timers/promises'

/** Does `work` on each, evenly over so many seconds, whether or not what was begun before is done. */
export const evenly = async <TItem, TDone>(
  items: readonly TItem[],
  seconds: number,
  work: (item: TItem) => Promise<TDone>,
): Promise<TDone[]> => {
  const began = performance.now()
  return Promise.all(
    items.map(async (item, index) => {
      await wait(Math.max(0, began + (index * seconds * 1000) / items.length - performance.now()))
      return work(item)
    }),
  )
}
