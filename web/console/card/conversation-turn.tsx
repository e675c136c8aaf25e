/** @jsxImportSource preact */
import { useSignal } from '@preact/signals'
import type { Decision } from '../../../shared/domain/decision.ts'
import { excerpt } from '../../../shared/text/excerpt.ts'
import { useDesk } from '../desk.ts'
import type { Published } from './around.ts'
import { Text } from './text.tsx'

/** A published comment in a few lines. What is public has no version: it is asked for when something is decided. */
export const ConversationTurn = ({ site, turn }: { site: string; turn: Published }) => {
  const { api, messages, words, unsent, say } = useDesk()
  const { decisions, failed, done } = messages.value
  const rejected = useSignal(false)
  const { id, name, content, createdAt } = turn

  const decide = async (decision: Decision) => {
    try {
      const { version } = await api.comment(site, id)
      unsent.push([{ site, id, decision, version }])
      rejected.value = decision === 'reject'
      say(words.value.plural(done[decision], 1))
    } catch {
      say(failed)
    }
  }
  return (
    <article class={rejected.value ? 'turn rejected' : 'turn'}>
      <p>
        <bdi class="name">{name}</bdi>{' '}
        <time dateTime={createdAt}>{words.value.when(createdAt, Date.now())}</time>
      </p>
      <div class="text" dir="auto">
        <Text text={excerpt(content, 300)} bare={false} />
      </div>
      <button type="button" class="plain" onClick={() => void decide(rejected.value ? 'approve' : 'reject')}>
        {decisions[rejected.value ? 'approve' : 'reject']}
      </button>
    </article>
  )
}
