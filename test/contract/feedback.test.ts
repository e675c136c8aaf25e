import { expect, inject, it } from 'vitest'
import { taaliq } from '../support/contract/taaliq.ts'
import { mailerAtRest } from '../support/faults/mailer-at-rest.ts'
import { openReportedSite } from '../support/feedback/open-reported-site.ts'
import { readProcesses } from '../support/read-processes.ts'

const patience = { timeout: 30_000, interval: 200 }
const since = { mailBouncedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u) }

it('shows administrators whose mails do not arrive, and sends them no more', async () => {
  const { hold, inviteReachedAt, member } = await openReportedSite()
  const gone = await inviteReachedAt('bounce')
  const well = await inviteReachedAt('success')
  await hold()
  await expect.poll(() => member('bounce'), patience).toMatchObject(since)
  await expect.poll(well.mails, patience).toHaveLength(1)

  await Promise.all([gone.forgetNotice(), well.forgetNotice()])
  await hold()

  await expect.poll(well.mails, patience).toHaveLength(2)
  await mailerAtRest({ processes: () => readProcesses(inject('taaliqUrl')) })
  expect(await gone.mails()).toHaveLength(1)
  expect(await member('success')).not.toHaveProperty('mailBouncedAt')
})

it('takes a complaint for the same, and prints no address', async () => {
  const { hold, inviteReachedAt, member } = await openReportedSite()
  await inviteReachedAt('complaint')

  await hold()

  await expect.poll(() => member('complaint'), patience).toMatchObject(since)
  expect((await taaliq.send({ path: '/local/logs' })).text).not.toContain('amazonses.com')
})
