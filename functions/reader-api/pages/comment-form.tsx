import { threadPath } from '../../../shared/contract/thread-path.ts'
import type { Messages } from '../../../shared/messages/messages.ts'
import { ErrorSummary } from './error-summary.tsx'
import { FormField } from './form-field.tsx'
import { Phrase } from './phrase.tsx'
import type { ThreadPageProps } from './thread-page-props.ts'

type CommentFormProps = ThreadPageProps & { messages: Messages }

/**
 * `novalidate`: a browser would complain one field at a time and in its own language; ours names every error in the
 * site's. No `maxlength`: it cuts a pasted text without a word, and counts UTF-16 units. No `dir="auto"`: it puts the
 * caret of an empty field to the left on a right-to-left page; the style sheet finds the direction of each typed line
 * instead, and knows an empty field by its blank placeholder.
 */
export const CommentForm = (props: CommentFormProps) => {
  const { messages, site, form } = props
  const { thread } = messages
  const errors = form?.errors ?? []
  const messageFor = (field: string) => errors.find(error => error.field === field)?.message
  return (
    <form method="post" action={`${threadPath(props)}/comments`} novalidate aria-labelledby="write">
      <h2 id="write">
        {form?.replyTo ? (
          <Phrase sentence={thread.leaveReply} name={form.replyTo.name} />
        ) : (
          thread.leaveComment
        )}
      </h2>
      {form?.replyTo ? (
        <p>
          <input type="hidden" name="parentId" value={form.replyTo.id} />
          <a href={`${threadPath(props)}#taaliq`}>{thread.cancelReply}</a>
        </p>
      ) : null}
      {Object.entries(form?.unseen ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {errors.length > 0 ? <ErrorSummary errors={errors} messages={messages} /> : null}
      {form?.refusal ? (
        <p class="errors" role="alert" tabindex={-1} autofocus>
          <strong>{form.refusal.why}</strong> {form.refusal.advice} {thread.nothingLost}
        </p>
      ) : null}
      <p class="promise" id="promise">
        {thread.addressSentence}
      </p>
      <FormField id="content" label={thread.content} error={messageFor('content')} required>
        {/* The parser drops the first line break of a textarea (HTML, 13.2.6.4.7): this one is for it. */}
        {attributes => (
          <textarea {...attributes} rows={7} placeholder=" ">
            {`\n${form?.values?.content ?? ''}`}
          </textarea>
        )}
      </FormField>
      <div class="pair">
        <FormField id="name" label={thread.name} error={messageFor('name')} required>
          {attributes => (
            <input {...attributes} value={form?.values?.name} placeholder=" " autocomplete="name" />
          )}
        </FormField>
        <FormField id="email" label={thread.email} error={messageFor('email')} hint="promise" required>
          {attributes => (
            <input {...attributes} value={form?.values?.email} type="email" dir="ltr" autocomplete="email" />
          )}
        </FormField>
      </div>
      <FormField id="website" label={thread.website} error={messageFor('website')}>
        {attributes => (
          <input {...attributes} value={form?.values?.website} type="url" dir="ltr" autocomplete="url" />
        )}
      </FormField>
      <label class="choice">
        <input type="checkbox" name="notifyReplies" value="1" checked={form?.values?.notifyReplies} />
        {thread.notifyReplies}
      </label>
      <div class="send">
        <button type="submit">{thread.submit}</button>
        {site.publishes === 'held' ? <p>{thread.moderated}</p> : null}
      </div>
    </form>
  )
}
