import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda'
import * as v from 'valibot'
import type { Nudge } from '../../shared/domain/mail-ports.ts'

const Answer = v.object({ batchItemFailures: v.tuple([]) })

/** Nudges the mailer and waits until it has done it. */
export const createCallMailer =
  (lambda: LambdaClient, FunctionName: string) =>
  async (nudge: Nudge): Promise<void> => {
    const { FunctionError, Payload } = await lambda.send(
      new InvokeCommand({ FunctionName, Payload: JSON.stringify(nudge) }),
    )
    const answer: unknown = JSON.parse(Buffer.from(Payload ?? []).toString() || 'null')
    if (FunctionError !== undefined || !v.is(Answer, answer))
      throw new Error(
        `The mailer could not see to ${'site' in nudge ? nudge.site : 'what is owed'}: its log says why`,
      )
  }
