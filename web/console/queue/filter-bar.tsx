/** @jsxImportSource preact */
import { useDesk } from '../desk.ts'
import { type Filter, isFiltering, scripts } from './filter.ts'
import type { Queue } from './queue.ts'

type Props = { queue: Queue; filter: Filter; shown: number; look: (next: Partial<Filter>) => void }

/** What is searched is said openly: the first thousand of one queue. */
export const FilterBar = ({ queue, filter, shown, look }: Props) => {
  const { messages, words } = useDesk()
  const { search, searchHint, searched, withLinks, filters, heldFor } = messages.value
  const comments = queue.cards.value.map(({ comment }) => comment)
  const threads = new Map(comments.map(({ thread: { id, title = id } }) => [id, title]))
  const rules = new Set(comments.flatMap(({ held }) => held.map(({ rule }) => rule)))
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
      <details open={filter.script !== '' || filter.rule !== '' || filter.day !== ''}>
        <summary>{filters.more}</summary>
        <div>
          <Choice
            {...filters.script}
            value={filter.script}
            options={scripts.map(script => [script, filters.scripts[script]])}
            choose={value => look({ script: scripts.find(script => script === value) ?? '' })}
          />
          <Choice
            {...filters.rule}
            value={filter.rule}
            options={[...rules].map(rule => [rule, heldFor[rule] ?? rule])}
            choose={rule => look({ rule })}
          />
          <label>
            <span>{filters.day}</span>
            <input
              type="date"
              value={filter.day}
              onChange={({ currentTarget }) => look({ day: currentTarget.value })}
            />
          </label>
        </div>
      </details>
      <Choice
        {...filters.thread}
        hidden
        value={filter.thread}
        options={[...threads]}
        choose={thread => look({ thread })}
      />
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

type ChoiceProps = {
  label: string
  /** What is chosen where nothing is. */
  any: string
  value: string
  options: readonly (readonly [string, string])[]
  choose: (value: string) => void
  /** Whether the label is only heard. */
  hidden?: boolean
}

const Choice = ({ label, any, value, options, choose, hidden = false }: ChoiceProps) => (
  <label>
    <span class={hidden ? 'hidden' : undefined}>{label}</span>
    <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
      <option value="">{any}</option>
      {options.map(([name, title]) => (
        <option key={name} value={name}>
          {title}
        </option>
      ))}
    </select>
  </label>
)
