import * as v from 'valibot'
import { createFeedback } from './consume.ts'
import { Environment } from './env.ts'
import { createNeeds } from './needs.ts'

export const handler = createFeedback(createNeeds(v.parse(Environment, process.env)))
