import * as v from 'valibot'
import { toLambda } from '../../shared/http/to-lambda.ts'
import { createReaderApi } from './app.ts'
import { Environment } from './env.ts'
import { createNeeds } from './needs.ts'

const env = v.parse(Environment, process.env)

export const handler = toLambda(createReaderApi(createNeeds(env)), env)
