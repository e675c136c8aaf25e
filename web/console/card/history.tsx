/** @jsxImportSource preact */
import { isReasonCode } from '../../messages/console/console-messages.ts'
import { useDesk } from '../desk.ts'
import { nameOf } from '../name-of.ts'
import type { Comment, Queue } from '../queue/queue.ts'
import { AuthorFile } from './author-file.tsx'
import { Loaded } from './loaded.tsx'
import { ThreadState } from './thread-state.tsx'

type Props = { queue: Queue; comment: Comment; mayDecide: boolean }

/** What happened to a comment, and the numbers under the same address. */
export const History = ({ queue, comment, mayDecide }: Props) => {
  const { site } = queue
  const { id, staff } = comment
  const { api, messages, words } = useDesk()
  const { events: names, byWhom, reasons, before: beforeLabel } = messages.value
  const { authorNumbers, confirmedNumbers, authorApproved, authorRejected } = messages.value
  const { plural, moment } = words.value
  return (
    <div class="history">
      <Loaded ask={() => api.comment(site, id)}>
        {({ events, author, thread }) => (
          <>
            <ol>
              {events.map(({ version, action, by, at, reason, before }) => (
                <li key={version}>
                  {names[action]} <bdi>{byWhom.replace('{name}', nameOf(by, messages.value))}</bdi> ·{' '}
                  <time dateTime={at}>{moment(at)}</time>
                  {before === undefined ? null : (
                    <div class="before">
                      {beforeLabel} <span dir="auto">{before}</span>
                    </div>
                  )}
                  {reason === undefined ? null : (
                    <q dir="auto">{isReasonCode(reason) ? reasons[reason] : reason}</q>
                  )}
                </li>
              ))}
            </ol>
            <p>
              {author.verified ? confirmedNumbers : authorNumbers} {plural(authorApproved, author.approved)} –{' '}
              {plural(authorRejected, author.rejected)}
            </p>
            {mayDecide && !staff ? <AuthorFile queue={queue} id={id} /> : null}
            {mayDecide ? <ThreadState site={site} thread={thread} /> : null}
          </>
        )}
      </Loaded>
    </div>
  )
}
