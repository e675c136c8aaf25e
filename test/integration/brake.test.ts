import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createBrake } from '../../functions/brake/consume.ts'
import type { Brake } from '../../shared/domain/site.ts'
import { createBrakes } from '../../shared/store/brakes.ts'
import { createSites } from '../../shared/store/sites.ts'
import { openNewsroom } from '../support/audit/open-newsroom.ts'
import { runCommandOver } from '../support/audit/run-command-over.ts'
import { prove } from '../support/contract/prove.ts'

const newsroom = await openNewsroom()
const { client, tables } = newsroom.database
const sites = createSites(client, tables.comments)
const brakes = createBrakes(client, tables.comments)

afterAll(() => newsroom.close())

const place = { site: 'daily', thread: 'article-1' }
const others = ['busy', 'forgetful', 'passing', 'weekly', 'wordy']

let written = 0
const write = (more: object = {}) => {
  written += 1
  return newsroom.submit(place, {
    name: 'أمل',
    email: 'amal@example.com',
    content: `تعليق ${written}`,
    ...more,
  })
}

const run = (...options: string[]) => runCommandOver(newsroom.database, 'brake', options)

const brakesOn = async () =>
  Object.fromEntries(
    await Promise.all((await sites.list()).map(async site => [site, (await sites.get(site))?.brake])),
  )

const everywhere = (brake: Brake | undefined) =>
  Object.fromEntries(['daily', ...others].map(site => [site, brake]))

/** Without the brake, and with settings that were read a moment ago. */
beforeEach(async () => {
  for (const site of ['daily', ...others]) await brakes.set(site, undefined)
  newsroom.pass(60)
  await newsroom.list(place)
})

describe('the brake', () => {
  it('asks for a proof of work within 30 s, and no longer once it is lifted', async () => {
    await brakes.set('daily', 'held')
    newsroom.pass(30)
    const braked = await write()
    await brakes.set('daily', undefined)
    newsroom.pass(30)
    const released = await write()

    expect([braked.status, released.status]).toEqual([428, 202])
  })

  it('closes within 30 s a site that is to be read only', async () => {
    await brakes.set('daily', 'read-only')
    newsroom.pass(30)

    const [refused, list] = [await write(), await newsroom.list(place)]

    expect([refused.status, list.status, JSON.parse(list.body).closed]).toEqual([403, 200, true])
  })

  it('takes no proof that is ten minutes old', async () => {
    await brakes.set('daily', 'held')
    newsroom.pass(30)
    const proof = await prove((await write()).body)
    newsroom.pass(600)

    const { status } = await write({ proof })

    expect(status).toBe(428)
  })

  it('answers what was taken before it was put on as it was answered then', async () => {
    const fields = { name: 'أمل', email: 'amal@example.com', content: 'قبل المكابح' }
    const first = await newsroom.submit(place, fields, { key: 'an-attempt' })
    await brakes.set('daily', 'held')
    newsroom.pass(30)

    const again = await newsroom.submit(place, fields, { key: 'an-attempt' })

    expect([again.status, again.body]).toEqual([202, first.body])
  })

  it('stays on when an administrator changes the settings, who is told of it', async () => {
    await brakes.set('weekly', 'read-only')
    const shown = await newsroom.ask({ path: '/v1/moderation/sites/weekly/settings', as: 'admin' })
    const settings = JSON.parse(shown.body)
    const { brake: _, ...without } = settings

    const changed = await newsroom.put('weekly/settings', 'admin', { ...without, closesAfterDays: 9 })

    expect(settings.brake).toBe('read-only')
    expect(JSON.parse(changed.body)).toEqual({
      ...settings,
      version: settings.version + 1,
      closesAfterDays: 9,
    })
    expect((await sites.get('weekly'))?.brake).toBe('read-only')
  })

  it('cannot be put on by an administrator', async () => {
    const shown = await newsroom.ask({ path: '/v1/moderation/sites/busy/settings', as: 'admin' })

    await newsroom.put('busy/settings', 'admin', { ...JSON.parse(shown.body), brake: 'held' })

    expect((await sites.get('busy'))?.brake).toBeUndefined()
  })
})

describe('an alarm', () => {
  const counted: (number | undefined)[] = []
  const alarm = createBrake({ sites, brakes, count: (_, count) => counted.push(count) })

  it('holds every site, but for one that is stricter already', async () => {
    await brakes.set('wordy', 'read-only')

    await alarm()

    expect(await brakesOn()).toEqual({ ...everywhere('held'), wordy: 'read-only' })
  })

  it('changes nothing when it comes again', async () => {
    await alarm()
    counted.length = 0

    await alarm()

    expect(await brakesOn()).toEqual(everywhere('held'))
    expect(counted).toEqual([])
  })
})

describe('npm run brake', () => {
  it('tells of all sites what was on each', async () => {
    await brakes.set('weekly', 'held')

    const { exitCode, printed } = await run('--all', 'read-only', '--stage', 'test')

    expect(exitCode).toBe(0)
    expect(printed).toContain('weekly: held → read-only\n')
    expect(printed.match(/: off → read-only\n/gu)).toHaveLength(others.length)
    expect(await brakesOn()).toEqual(everywhere('read-only'))
  })

  it('brakes no other site for one that it does not know', async () => {
    const ran = await run('nowhere', 'held', '--stage', 'test')

    expect(ran).toEqual({ exitCode: 1, printed: '', complained: 'There is no such site.\n' })
    expect(await brakesOn()).toEqual(everywhere(undefined))
  })
})
