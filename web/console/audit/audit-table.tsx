/** @jsxImportSource preact */
import type { InferOutput } from 'valibot'
import type { AuditEvent } from '../../../shared/contract/audit.ts'
import { isReasonCode } from '../../messages/console/console-messages.ts'
import { useDesk } from '../desk.ts'
import { nameOf } from '../name-of.ts'
import { inWords } from './in-words.ts'

type Props = { events: readonly InferOutput<typeof AuditEvent>[] }

export const AuditTable = ({ events }: Props) => {
  const { messages, words } = useDesk()
  const { audit, auditLabels, auditMove, events: names, reasons, setup } = messages.value
  if (events.length === 0) return null
  const said = inWords(messages.value)
  const settings = new Map(Object.entries<string>(setup.labels))
  return (
    <section class="wide" aria-label={audit}>
      <table>
        <thead>
          <tr>
            {(['when', 'who', 'what', 'comment', 'why'] as const).map(column => (
              <th key={column} scope="col">
                {auditLabels[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map(told).map(({ comment, subject, version, action, from, to, by, at, reason }) => (
            <tr key={`${comment}:${version}:${action}:${at}`}>
              <td>
                <time dateTime={at}>{words.value.moment(at)}</time>
              </td>
              <td>
                <bdi>{nameOf(by, messages.value)}</bdi>
              </td>
              <td>
                {names[action]}
                {subject === undefined ? null : (
                  <>
                    {': '}
                    <bdi>{action === 'settings' ? (settings.get(subject) ?? subject) : subject}</bdi>
                  </>
                )}
                {from === to || action === 'submit' ? null : (
                  <span class="quiet">{` (${auditMove.replace('{from}', isolated(said(from))).replace('{to}', isolated(said(to)))})`}</span>
                )}
              </td>
              <td>{comment === undefined ? null : <code dir="ltr">{comment.slice(-8)}</code>}</td>
              <td>
                {reason === undefined ? null : <bdi>{isReasonCode(reason) ? reasons[reason] : reason}</bdi>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** An address between the words of another direction (UAX #9, first strong isolate). */
const isolated = (text: string): string => `\u2068${text}\u2069`

/** An event of a comment or of the site itself, by the same columns. */
const told = (event: Props['events'][number]) => ({ ...absent, ...event })

const absent = { comment: undefined, subject: undefined, reason: undefined }
