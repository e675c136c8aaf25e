import { threadPath } from '../../../shared/contract/thread-path.ts'
import { fill } from '../../../shared/messages/fill.ts'
import { type Messages, messagesFor } from '../../../shared/messages/messages.ts'
import { plural } from '../../../shared/messages/plural.ts'
import { htmlDocument } from '../../../shared/text/html-document.ts'
import { CommentForm } from './comment-form.tsx'
import { CommentList } from './comment-list.tsx'
import { StructuredData } from './structured-data.tsx'
import { StyleSheet } from './style-sheet.tsx'
import type { ThreadPageProps } from './thread-page-props.ts'

/** A thread as one whole HTML document that needs no script: what readers, search engines and old phones get. */
export const threadPage = (props: ThreadPageProps): string => htmlDocument(<ThreadPage {...props} />)

const ThreadPage = (props: ThreadPageProps) => {
  const { site, threadTitle, threadUrl, count, isUnread, closed, form } = props
  const messages = messagesFor(site.locale)
  const { thread } = messages
  const counted = count === 0 ? thread.comments : plural(messages, thread.count, count)
  const title = threadTitle ? fill(thread.countOn, { count: counted, title: threadTitle }) : thread.comments
  const mistakes = form?.errors?.length ?? 0
  const failed = mistakes > 0 ? plural(messages, thread.errors, mistakes) : form?.refusal?.why
  const list = isUnread ? null : (
    <section aria-labelledby="list">
      {threadTitle ? <h2 id="list">{counted}</h2> : null}
      <CommentList {...props} messages={messages} />
    </section>
  )
  const writing = <Writing {...props} messages={messages} />
  return (
    <html lang={site.locale} dir={messages.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {form ? <meta name="robots" content="noindex" /> : null}
        <title>{failed ?? title}</title>
        <link rel="alternate" type="application/atom+xml" href={`${threadPath(props)}/feed.atom`} />
        <StyleSheet />
      </head>
      <body>
        {closed ? null : (
          <a class="skip" href="#taaliq">
            {thread.skipToForm}
          </a>
        )}
        <main>
          <header>
            {threadUrl ? (
              <a class="back" href={threadUrl}>
                {thread.backToArticle}
              </a>
            ) : null}
            {threadTitle ? <h1 dir="auto">{threadTitle}</h1> : <h1 id="list">{counted}</h1>}
          </header>
          {failed === undefined ? [list, writing] : [writing, list]}
        </main>
        {form ? null : <StructuredData {...props} title={title} />}
      </body>
    </html>
  )
}

const Writing = (props: ThreadPageProps & { messages: Messages }) => {
  const { messages, notice, closed, form } = props
  return (
    <section id="taaliq">
      {notice ? (
        <p class="notice" role="status">
          {messages.thread.notices[notice]}
        </p>
      ) : null}
      {closed && !form?.values ? <p class="quiet">{messages.thread.closed}</p> : <CommentForm {...props} />}
    </section>
  )
}
