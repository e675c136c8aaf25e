import * as v from 'valibot'
import type { Answer } from '../world/ask.ts'

const Named = v.object({ id: v.string() })

export const idOf = ({ body }: Answer): string => v.parse(Named, JSON.parse(body)).id
