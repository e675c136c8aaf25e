import * as v from 'valibot'
import { resolveTemplate } from '../../local/resolve-template.ts'
import { policiesOf } from '../../local/resources/policies.ts'
import { ofType } from '../../local/resources/resource.ts'
import { readTables } from '../../local/resources/tables.ts'
import { createPermissionsFor } from '../../local/services/dynamodb/permissions-for.ts'
import { createAuthorizer } from '../../local/services/iam/create-authorizer.ts'
import { Template } from '../../local/template.ts'
import { synthesizeFiles } from './synthesized.ts'

const installation = {
  stackName: 'taaliq-personal',
  region: 'eu-central-1',
  accountId: '000000000000',
  publicUrl: 'http://localhost:3000',
}

const types = ['AWS::DynamoDB::Table', 'AWS::IAM::Policy', 'AWS::IAM::Role']

/** A function's role by the beginning of its logical id: what it may do on the comments, by the synthesized policies. */
export const givenFunction = (id: string) => {
  const files = synthesizeFiles()
  const templateOf = (stack: string) => v.parse(Template, JSON.parse(files[`${stack}.template.json`] ?? ''))
  const dataStack = `${installation.stackName}-data`
  const data = resolveTemplate(templateOf(dataStack), {
    installation: { ...installation, stackName: dataStack },
    types,
  })
  const service = resolveTemplate(templateOf(installation.stackName), {
    installation,
    types,
    imports: data.exports,
  })
  const resources = [...data.resources, ...service.resources]
  const tables = readTables(resources)
  const comments = tables.find(({ logicalId }) => logicalId.startsWith('CommentStorageComments'))
  const role = ofType(resources, 'AWS::IAM::Role').find(({ logicalId }) => logicalId.startsWith(id))
  if (!comments || !role) throw new Error(`no comments, or no role of ${id}`)

  const caller = {
    kind: 'function' as const,
    folder: id,
    arn: `arn:aws:sts::${installation.accountId}:assumed-role/${role.ref}/${id}`,
    account: installation.accountId,
    policies: policiesOf(resources, role),
  }
  const permissionsFor = createPermissionsFor(tables, 'arn:aws:dynamodb:eu-central-1:000000000000:')
  const authorize = createAuthorizer(() => undefined)

  return {
    comments: comments.name,
    /** Rejects, as AWS does, what the policies do not allow. */
    tries: (operation: string, input: object): Promise<void> =>
      authorize(caller, permissionsFor(operation, input)),
  }
}
