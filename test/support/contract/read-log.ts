import * as v from 'valibot'
import { taaliq } from './taaliq.ts'

const Line = v.looseObject({ service: v.string(), message: v.string() })
export type LogLine = v.InferOutput<typeof Line>

/** What the functions have logged with this word in it, such as an id; metrics are no log. */
export const readLog = async (word: string): Promise<LogLine[]> => {
  const { text } = await taaliq.send({ path: '/local/logs' })
  return text
    .split('\n')
    .filter(line => line.includes(word))
    .flatMap(line => {
      const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Line), line)
      return read.success ? [read.output] : []
    })
}
