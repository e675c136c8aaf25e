/** Does `work` on everything, a few at a time: a shared machine is not to be flooded. */
export const inBatches = async <Item, Result>(
  items: readonly Item[],
  size: number,
  work: (item: Item, index: number) => Promise<Result>,
) => {
  const results: Result[] = []
  for (let start = 0; start < items.length; start += size) {
    const batch = items.slice(start, start + size)
    results.push(...(await Promise.all(batch.map((item, index) => work(item, start + index)))))
  }
  return results
}
