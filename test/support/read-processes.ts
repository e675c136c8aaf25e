import * as v from 'valibot'

const Processes = v.object({
  processes: v.array(v.object({ kind: v.string(), name: v.string(), pid: v.number() })),
})

/** The database and the function instances of a twin that run at this moment. */
export const readProcesses = async (url: string) =>
  v.parse(Processes, await (await fetch(`${url}/local/processes`)).json()).processes
