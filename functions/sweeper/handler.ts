import * as v from 'valibot'
import { createSweeper } from './consume.ts'
import { Environment } from './env.ts'
import { createNeeds } from './needs.ts'

export const handler = createSweeper(createNeeds(v.parse(Environment, process.env)))
