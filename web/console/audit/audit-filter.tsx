/** @jsxImportSource preact */
import { useLocation } from 'preact-iso/router'
import { eventActions, isEventAction } from '../../../shared/domain/decision.ts'
import { isSiteAction, siteActions } from '../../../shared/domain/site-event.ts'
import { midnight } from '../days.ts'
import { useDesk } from '../desk.ts'
import { Export } from './export.tsx'

/** What the page's address asks the audit for. Days are the moderator's own, from midnight to midnight. */
export const auditQuery = ({ action = '', from = '', to = '' }: Readonly<Record<string, string>>) => ({
  ...((isEventAction(action) || isSiteAction(action)) && { action }),
  ...(isDay(from) && { from: midnight(from) }),
  ...(isDay(to) && { to: midnight(to, 1) }),
})

export const AuditFilter = ({ site }: { site: string }) => {
  const { messages } = useDesk()
  const { path, query, route } = useLocation()
  const { auditAll, auditLabels, events: names } = messages.value
  const ask = (change: Readonly<Record<string, string>>) => {
    const asked = Object.entries({ ...query, ...change }).filter(([, value]) => value !== '')
    route(asked.length > 0 ? `${path}?${new URLSearchParams(asked)}` : path, true)
  }
  const day = (name: 'from' | 'to') => (
    <label class="day">
      {auditLabels[name]}
      <input
        type="date"
        value={query[name] ?? ''}
        onChange={({ currentTarget }) => ask({ [name]: currentTarget.value })}
      />
    </label>
  )
  return (
    <search class="filter">
      <label>
        <span class="hidden">{auditLabels.what}</span>
        <select
          value={query['action'] ?? ''}
          onChange={({ currentTarget }) => ask({ action: currentTarget.value })}
        >
          <option value="">{auditAll}</option>
          {[...eventActions, ...siteActions].map(action => (
            <option key={action} value={action}>
              {names[action]}
            </option>
          ))}
        </select>
      </label>
      {day('from')}
      {day('to')}
      <Export site={site} query={auditQuery(query)} />
    </search>
  )
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text)
