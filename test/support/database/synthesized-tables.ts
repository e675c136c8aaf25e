import * as v from 'valibot'
import { resolveTemplate } from '../../../local/resolve-template.ts'
import { readTables, type Table } from '../../../local/resources/tables.ts'
import { Template } from '../../../local/template.ts'
import { synthesizeFiles } from '../../infra/synthesized.ts'

const installation = {
  stackName: 'taaliq-personal',
  region: 'eu-central-1',
  accountId: '000000000000',
  publicUrl: 'http://localhost:3000',
}

let synthesized: Table[] | undefined

/** The tables of the template as it would be deployed from the sources as they are now; synthesized once. */
export const synthesizedTables = (): Table[] => {
  synthesized ??= readTables(resolveTemplate(template(), installation, ['AWS::DynamoDB::Table']).resources)
  return synthesized
}

const template = (): Template =>
  v.parse(Template, JSON.parse(synthesizeFiles()[`${installation.stackName}.template.json`] ?? ''))
