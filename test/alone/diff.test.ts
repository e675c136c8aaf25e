import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { releasedFolder } from '../../infra/commands/released-folder.ts'
import { type Ran, runBuiltCommand } from '../support/commands/run-command.ts'

// Alone: what it reads is built anew by whoever starts a twin.

let released: string
let names: string[]
let ran: Ran

/** A release of which each stack said something that none says now, and that had one stack more. */
beforeAll(async () => {
  released = await mkdtemp(join(tmpdir(), 'taaliq-released-'))
  await cp(releasedFolder, released, { recursive: true })
  names = (await readdir(released)).filter(file => file.endsWith('.json')).map(file => file.slice(0, -5))
  for (const name of names) {
    const template = JSON.parse(await readFile(join(released, `${name}.json`), 'utf8'))
    const former = { ...template, Outputs: { ...template.Outputs, Former: { Value: 'gone' } } }
    await writeFile(join(released, `${name}.json`), JSON.stringify(former))
  }
  await writeFile(join(released, 'taaliq-former.json'), '{}')
  ran = await runBuiltCommand('diff', ['--released', released])
})

afterAll(() => rm(released, { recursive: true }))

it('shows what an upgrade changes of each stack, without credentials', () => {
  const shown = names.map(name => ran.printed.split(`$ cdk diff ${name} `)[1]?.split('$ cdk diff', 1).join())

  expect(names.length).toBe(3)
  expect(shown.map(each => each?.includes('[-] Output Former'))).toEqual([true, true, true])
  expect(ran.exitCode, ran.complained).toBe(0)
})

it('names a stack that is gone', () => {
  expect(ran.printed).toContain('taaliq-former is gone.')
})
