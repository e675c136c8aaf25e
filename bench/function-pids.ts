import * as v from 'valibot'

const Running = v.object({ processes: v.array(v.object({ name: v.string(), pid: v.number() })) })

/** The instances of a function, by its folder, that run behind a local gateway at this moment. */
export const functionPids = async (url: string, folder: string): Promise<number[]> => {
  const { processes } = v.parse(Running, await (await fetch(`${url}/local/processes`)).json())
  return processes.filter(({ name }) => name === folder).map(({ pid }) => pid)
}
