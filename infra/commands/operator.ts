import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { KMSClient } from '@aws-sdk/client-kms'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { Brake, NewSite } from '../../shared/domain/site.ts'
import { createSite } from '../../shared/operations/create-site.ts'
import { type Invitation, inviteModerator } from '../../shared/operations/invite-moderator.ts'
import { setBrake } from '../../shared/operations/set-brake.ts'
import { verifyAudit } from '../../shared/operations/verify-audit.ts'
import { createLoadSealingKey } from '../../shared/privacy/load-sealing-key.ts'
import { createLoadSecret } from '../../shared/privacy/load-secret.ts'
import { createAuthors } from '../../shared/privacy/seal-address.ts'
import { createAddMember } from '../../shared/store/add-member.ts'
import { createBrakes } from '../../shared/store/brakes.ts'
import { createChains } from '../../shared/store/chains.ts'
import { createSites } from '../../shared/store/sites.ts'
import { createThreads } from '../../shared/store/threads.ts'
import { createCognitoDirectory } from './cognito-directory.ts'

/** What an operator's commands work on: the stack's outputs. */
export type Resources = {
  commentsTable: string
  authorsTable: string
  /** ARN */
  sealingKey: string
  /** ARN */
  authorSecret: string
  userPoolId: string
  /** The address that mails come from. */
  mailFrom: string
}

type Connection = {
  region: string
  endpoint?: string
  credentials?: { accessKeyId: string; secretAccessKey: string; sessionToken?: string }
}

/** What ops do to an installation with their own credentials; the local twin sets itself up with the same. */
export const createOperator = (resources: Resources, connection: Connection) => {
  const client = new DynamoDBClient(connection)
  const secrets = new SecretsManagerClient(connection)
  const loadSecret = createLoadSecret(secrets, resources.authorSecret)
  const loadKey = createLoadSealingKey(new KMSClient(connection), resources.sealingKey)
  const authors = createAuthors(async () => ({
    authorSecret: await loadSecret(),
    sealingKey: await loadKey(),
  }))
  const tables = { comments: resources.commentsTable, authors: resources.authorsTable }
  const directory = createCognitoDirectory(
    new CognitoIdentityProviderClient(connection),
    resources.userPoolId,
  )
  const needs = {
    sites: createSites(client, tables.comments),
    members: { add: createAddMember(client, tables) },
  }

  return {
    createSite: (site: NewSite) => createSite(needs, site),
    invite: (site: string, invitation: Invitation) =>
      inviteModerator({ ...needs, authors, directory }, site, invitation),
    verifyAudit: (site: string) =>
      verifyAudit({ ...needs, chains: createChains(client, tables.comments), clock: () => new Date() }, site),
    setBrake: (which: { site: string } | 'all', brake: Brake | undefined) =>
      setBrake({ ...needs, brakes: createBrakes(client, tables.comments) }, which, brake),
    closeThread: createThreads(client, tables.comments).close,
  }
}
