import * as v from 'valibot'
import type { Deployment } from '../../../local/deployment.ts'

const Variables = v.object({
  COMMENTS_TABLE: v.string(),
  AUTHORS_TABLE: v.string(),
  EPHEMERA_TABLE: v.string(),
  SEALING_KEY: v.string(),
  AUTHOR_SECRET: v.string(),
  SIGNING_SECRET: v.string(),
  DECISION_LINK_SECRET: v.string(),
  SUBSCRIPTION_LINK_SECRET: v.string(),
  MAIL_FROM: v.string(),
  CONFIGURATION_SET: v.string(),
  MAILER_FUNCTION: v.string(),
})

/** What there is to call for: what the functions' variables name, and what only others may touch. */
export type Resources = {
  readonly tables: Readonly<Record<TableName, string>>
  readonly streamArn: string
  readonly sealingKey: string
  /** Something under that key. */
  readonly sealed: Uint8Array
  readonly authorSecret: string
  readonly signingSecret: string
  readonly decisionLinkSecret: string
  readonly subscriptionLinkSecret: string
  readonly mailFrom: string
  readonly configurationSet: string
  readonly mailer: string
  readonly otherFunction: string
}

export const tableNames = ['comments', 'authors', 'ephemera'] as const
export type TableName = (typeof tableNames)[number]

export const resourcesIn = ({ functions, tables }: Deployment): Omit<Resources, 'sealed'> => {
  const variables = functions.map(({ environment }) => environment)
  const given = v.parse(Variables, Object.assign({}, ...variables))
  return {
    tables: {
      comments: given.COMMENTS_TABLE,
      authors: given.AUTHORS_TABLE,
      ephemera: given.EPHEMERA_TABLE,
    },
    streamArn: v.parse(v.string(), tables.find(({ name }) => name === given.COMMENTS_TABLE)?.streamArn),
    sealingKey: given.SEALING_KEY,
    authorSecret: given.AUTHOR_SECRET,
    signingSecret: given.SIGNING_SECRET,
    decisionLinkSecret: given.DECISION_LINK_SECRET,
    subscriptionLinkSecret: given.SUBSCRIPTION_LINK_SECRET,
    mailFrom: given.MAIL_FROM,
    configurationSet: given.CONFIGURATION_SET,
    mailer: given.MAILER_FUNCTION,
    otherFunction: v.parse(v.string(), functions.find(({ name }) => name !== given.MAILER_FUNCTION)?.name),
  }
}
