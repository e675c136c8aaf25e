/** @jsxImportSource preact */
import { useDesk } from '../desk.ts'
import { type Filter, isFiltering } from './filter.ts'
import type { Queue } from './queue.ts'

type Props = { queue: Queue; filter: Filter; shown: number; look: (next: Partial<Filter>) => void }

/** What is searched is said openly: the first thousand of one queue. */
export const FilterBar = ({ queue, filter, shown, look }: Props) => {
  const { messages, words } = useDesk()
  const { search, searchHint, searched, withLinks, onlyThread, allThreads } = messages.value
  const threads = new Map(queue.cards.value.map(({ comment: { thread } }) => [thread.id, thread.title]))
  return (
    <search class="filter">
      <label class="search">
        <span class="hidden">{search}</span>
        <input
          id="search"
          type="search"
          dir="auto"
          placeholder={search}
          value={filter.text}
          aria-describedby="searched"
          onInput={({ currentTarget }) => look({ text: currentTarget.value })}
          onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
        />
      </label>
      <label>
        <span class="hidden">{onlyThread}</span>
        <select value={filter.thread} onChange={({ currentTarget }) => look({ thread: currentTarget.value })}>
          <option value="">{allThreads}</option>
          {[...threads].map(([id, title = id]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={filter.links}
          onChange={({ currentTarget }) => look({ links: currentTarget.checked })}
        />{' '}
        {withLinks}
      </label>
      <p id="searched" class="quiet" role="status">
        {isFiltering(filter) ? `${words.value.plural(searched, shown)}. ${searchHint}` : null}
      </p>
    </search>
  )
}
