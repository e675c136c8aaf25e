import * as v from 'valibot'
import { createMailer } from './consume.ts'
import { Environment } from './env.ts'
import { createNeeds } from './needs.ts'

export const handler = createMailer(createNeeds(v.parse(Environment, process.env)))
