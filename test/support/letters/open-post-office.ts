import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SESClient } from '@aws-sdk/client-ses'
import * as v from 'valibot'
import { createFaults } from '../../../local/services/faults/create-faults.ts'
import { type FaultKind, FaultPlan } from '../../../local/services/faults/fault-plan.ts'
import { createServiceServer } from '../../../local/services/http/create-service-server.ts'
import { listen, stopListening } from '../../../local/services/http/listen.ts'
import { createAccessKeys } from '../../../local/services/iam/create-access-keys.ts'
import { createMailStore } from '../../../local/services/ses/create-mail-store.ts'
import { createSes } from '../../../local/services/ses/create-ses.ts'
import type { Mail, SendMail } from '../../../shared/domain/mail-ports.ts'
import type { Clock } from '../../../shared/domain/ports.ts'
import { createSendMail } from '../../../shared/mail/send-mail.ts'

/** One call of SES: for which debt, when, and how the sender took it. */
export type Attempt = { owed: string; at: number; ended: 'accepted' | 'refused' | 'failed' }

type Faulty = v.InferInput<typeof FaultPlan>['ses']

const from = 'no-reply@daily.example'
const configurationSet = 'outgoing'
const mailer = {
  kind: 'function',
  folder: 'mailer',
  arn: 'arn',
  account: '000000000000',
  policies: [],
} as const

/** The twin's own SES in this process, what it can be made to suffer, and the product's own sender to it. */
export const openPostOffice = async (clock: Clock, onSilence: () => void = () => undefined) => {
  const folder = await mkdtemp(join(tmpdir(), 'taaliq-post-'))
  const store = createMailStore(folder)
  const faults = createFaults()
  const accessKeys = createAccessKeys()
  const suffered = new Map<FaultKind, number>()
  const server = createServiceServer({
    accessKeys,
    authorize: async () => undefined,
    faults: {
      draw: (service, operation) => {
        const kind = faults.draw(service, operation)
        if (kind !== undefined) suffered.set(kind, (suffered.get(kind) ?? 0) + 1)
        return kind
      },
    },
    services: {
      ses: createSes({
        resources: {
          arnPrefix: 'arn:aws:ses:eu-central-1:000000000000:',
          identities: [from],
          configurationSets: [configurationSet],
        },
        mails: store,
        publishEvents: async () => undefined,
        now: clock,
      }),
    },
  })
  const endpoint = await listen(server)
  const credentials = accessKeys.issue(mailer)
  const senderThatWaits = (requestTimeout: number) => {
    const requestHandler = { connectionTimeout: 5000, requestTimeout, throwOnRequestTimeout: true }
    const ses = new SESClient({
      endpoint,
      region: 'eu-central-1',
      credentials,
      maxAttempts: 1,
      requestHandler,
    })
    const send = createSendMail({ ses, from, configurationSet, newMessageId: randomUUID, clock })
    return { ses, send }
  }
  // Silence is to cost nothing, and a busy machine is not to be taken for it.
  const [hurried, patient] = [senderThatWaits(30), senderThatWaits(20_000)]
  const attempts: Attempt[] = []
  let isSilent = false
  let meanwhile: (() => Promise<unknown>) | undefined

  const sendMail: SendMail = async mail => {
    const attempt: Attempt = { owed: owedOf(mail.tags), at: clock().getTime(), ended: 'failed' }
    attempts.push(attempt)
    const happening = meanwhile
    meanwhile = undefined
    await happening?.()
    try {
      attempt.ended = await (isSilent ? hurried : patient).send(mail)
      return attempt.ended
    } catch (error) {
      if (error instanceof Error && error.name === 'TimeoutError') onSilence()
      throw error
    }
  }

  return {
    sendMail,
    attempts,
    /** Lets something happen while the next mail is on its way. */
    onNext: (happening: () => Promise<unknown>): void => {
      meanwhile = happening
    },
    /** How often each thing went wrong. */
    suffered,
    /** From now on SES fails like this; without a plan it works again. */
    suffer: (ses: Faulty = [], seed = 1): void => {
      isSilent = [ses].flat().some(fault => fault?.error?.startsWith('timeout'))
      faults.replace(v.parse(FaultPlan, { ses, seed }))
    },
    /** The debts whose mails SES took, one entry a mail, also where it did not say so. */
    taken: (): string[] => store.all().map(({ tags }) => owedOf(tags)),
    /** What went out for each of them. */
    letters: () =>
      store.all().map(({ tags, destinations }) => ({ letter: tags['kind'], to: destinations.join() })),
    close: async (): Promise<void> => {
      for (const { ses } of [hurried, patient]) ses.destroy()
      await stopListening(server)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const owedOf = ({ comment, owed }: Mail['tags']): string => `${comment}#${owed}`
