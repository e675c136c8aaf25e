import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import * as v from 'valibot'
import { describe, expect, inject, it } from 'vitest'
import { runCommand } from '../support/commands/run-command.ts'
import { uniqueWord } from '../support/contract/unique.ts'

const operatorEnv = join(inject('taaliqData'), 'operator.env')

const asOperator = async (command: string, ...options: string[]) =>
  runCommand(
    command,
    options,
    v.parse(v.record(v.string(), v.string()), parseEnv(await readFile(operatorEnv, 'utf8'))),
  )

describe.runIf(inject('taaliqData') !== '')('an operator of the twin', () => {
  it('runs the commands that run on an account, unchanged', async () => {
    const site = `site-${uniqueWord()}`

    const created = await asOperator('site', 'create', site, '--origin', 'https://news.example')
    const [invited, audited] = await Promise.all([
      asOperator('site', 'invite', site, 'chief@example.com', '--name', 'ليلى'),
      asOperator('audit', '--site', site, '--stage', 'personal'),
    ])

    expect([created, invited, audited]).toEqual([
      { exitCode: 0, printed: `${site} is there.\n`, complained: '' },
      { exitCode: 0, printed: `ليلى is a member of ${site}, as moderator.\n`, complained: '' },
      { exitCode: 0, printed: expect.stringContaining(`${site}: 0 comments,`), complained: '' },
    ])
  })

  it('alone on the machine may read the credentials', async () => {
    const { mode } = await stat(operatorEnv)

    expect(mode & 0o777).toBe(0o600)
  })
})
