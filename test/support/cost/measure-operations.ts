import type { Operation } from '../../../infra/cost/measured.ts'
import { measureMails } from './measure-mails.ts'
import { measureModeration } from './measure-moderation.ts'
import { measureReading } from './measure-reading.ts'
import { origin } from './measured-comment.ts'
import type { Meter, Spent } from './open-meter.ts'

/** Does everything once that is done in a newspaper's day, and says what each took; and which comment was decided. */
export const measureOperations = async (
  meter: Meter,
): Promise<{ spent: Record<Operation, Spent>; decided: string }> => {
  const { world, sweepLater } = meter
  const paper = { origins: [origin], commentsPerMinute: 10 }
  await world.createSite({ ...paper, site: 'daily', locale: 'ar', publishes: 'held' })
  await world.invite('daily', { email: 'salma@daily.example', name: 'سلمى', role: 'admin', locale: 'ar' })
  const silence = await sweepLater(61)
  const mails = await measureMails(meter)
  const { spent: moderation, decided } = await measureModeration(meter)
  await world.createSite({ ...paper, site: 'open', locale: 'ar', publishes: 'at-once' })
  await world.createSite({ ...paper, site: 'strict', locale: 'ar', publishes: 'held', commentsPerMinute: 1 })
  const reading = await measureReading(meter)
  return { spent: { 'a minute of silence': silence, ...mails, ...moderation, ...reading }, decided }
}
