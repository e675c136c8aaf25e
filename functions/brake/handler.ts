import * as v from 'valibot'
import { createBrake } from './consume.ts'
import { Environment } from './env.ts'
import { createNeeds } from './needs.ts'

export const handler = createBrake(createNeeds(v.parse(Environment, process.env)))
