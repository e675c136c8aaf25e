import { expect, inject, it } from 'vitest'
import { runCommand } from '../support/commands/run-command.ts'
import { readOne } from '../support/contract/read-queue.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { openBrakedSite } from '../support/matrix/open-braked-site.ts'

const smoke = async (SMOKE_TOKEN: string, site = 'demo') => {
  const options = ['--url', inject('taaliqUrl'), '--site', site]
  const { exitCode, printed } = await runCommand('smoke', options, { SMOKE_TOKEN })
  const [, id = ''] = /comment ([\da-f-]{36})/iu.exec(printed) ?? []
  return { exitCode, printed, id, steps: printed.replaceAll(/ \([\d.]+ s\)$/gmu, '').split('\n') }
}

it('follows a comment until it is public, and until it is gone', async () => {
  const { exitCode, steps, id } = await smoke(await taaliq.tokenFor('moderator'))

  expect([exitCode, ...steps]).toEqual([
    0,
    'ok     Readers are answered',
    'ok     The widget’s loader is served',
    'ok     A comment is taken',
    'ok     Sent again, it is the same comment',
    'ok     It is not public',
    'ok     A moderator finds it in the queue',
    'ok     The moderator approves it',
    'ok     It is public within 30 s',
    'ok     The moderator takes it off again',
    'ok     It is gone within 30 s',
    `ok     Comment ${id} lies in the trash`,
    '',
  ])
  expect((await readOne(id)).events.map(({ to }) => to)).toEqual(['pending', 'approved', 'trash'])
})

it('takes its comment back where no moderator signs in', async () => {
  const { exitCode, steps, id } = await smoke('')

  expect([exitCode, ...steps.slice(-3)]).toEqual([
    0,
    'ok     It is not public',
    `ok     Comment ${id} lies in the trash`,
    '',
  ])
  expect((await readOne(id)).events.map(({ to }) => to)).toEqual(['pending', 'trash'])
})

it('does the work that a site asks for while the brake is on', async () => {
  const site = await openBrakedSite('held')

  const { exitCode, steps, id } = await smoke('', site)

  expect([exitCode, ...steps.slice(3)]).toEqual([
    0,
    'ok     A comment is taken',
    'ok     Sent again, it is the same comment',
    'ok     It is not public',
    `ok     Comment ${id} lies in the trash`,
    '',
  ])
})

it('fails where a step does, and takes its comment back all the same', async () => {
  const { exitCode, steps, id } = await smoke('no token')

  expect([exitCode, ...steps.slice(-3)]).toEqual([
    1,
    'fails  A moderator finds it in the queue: answered 401, unauthenticated',
    `ok     Comment ${id} lies in the trash`,
    '',
  ])
  expect((await readOne(id)).status).toBe('trash')
})

it('takes off again what a site publishes at once, which it was not meant for', async () => {
  const { exitCode, printed, id } = await smoke(await taaliq.tokenFor('admin'), 'open')

  expect(exitCode).toBe(1)
  expect(printed).toContain('fails  It is not public: it is in the list: does the site publish at once?')
  expect((await readOne(id, 'open')).status).toBe('trash')
})
