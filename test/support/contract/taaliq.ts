import { inject } from 'vitest'
import { createClient } from './create-client.ts'

/** The one Taaliq that every contract test shares (test/support/twin-setup.ts says where it is). */
export const taaliq = createClient(inject('taaliqUrl'))
