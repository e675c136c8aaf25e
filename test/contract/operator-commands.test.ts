import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { asOperator } from '../support/commands/as-operator.ts'
import { uniqueWord } from '../support/contract/unique.ts'

const dataFolder = inject('taaliqData')
const run = asOperator(dataFolder)

describe.runIf(dataFolder !== '')('an operator of the twin', () => {
  it('runs the commands that run on an account, unchanged', async () => {
    const site = `site-${uniqueWord()}`

    const created = await run('site', 'create', site, '--origin', 'https://news.example')
    const [invited, audited] = await Promise.all([
      run('site', 'invite', site, 'chief@example.com', '--name', 'ليلى'),
      run('audit', '--site', site, '--stage', 'personal'),
    ])

    expect([created, invited, audited]).toEqual([
      { exitCode: 0, printed: `${site} is there.\n`, complained: '' },
      { exitCode: 0, printed: `ليلى is a member of ${site}, as moderator.\n`, complained: '' },
      { exitCode: 0, printed: expect.stringContaining(`${site}: 0 comments,`), complained: '' },
    ])
  })

  it('alone on the machine may read the credentials', async () => {
    const { mode } = await stat(join(dataFolder, 'operator.env'))

    expect(mode & 0o777).toBe(0o600)
  })
})
