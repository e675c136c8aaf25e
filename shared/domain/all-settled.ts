/** Waits for all of it, then throws the first failure: nothing goes on after the answer, when Lambda freezes. */
export const allSettled = async <TValue>(working: readonly Promise<TValue>[]): Promise<TValue[]> => {
  await Promise.allSettled(working)
  return Promise.all(working)
}
