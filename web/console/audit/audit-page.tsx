/** @jsxImportSource preact */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso/router'
import type { InferOutput } from 'valibot'
import type { AuditEvent } from '../../../shared/contract/audit.ts'
import { useDesk } from '../desk.ts'
import { AuditFilter, auditQuery } from './audit-filter.tsx'
import { AuditTable } from './audit-table.tsx'

type Event = InferOutput<typeof AuditEvent>

/** Who decided what, when and why, on the whole site; newest first. */
export const AuditPage = () => {
  const { api, messages } = useDesk()
  const { params } = useRoute()
  const { query } = useLocation()
  const { site = '' } = params
  const events = useSignal<readonly Event[]>([])
  const cursor = useSignal<string | null>(null)
  const phase = useSignal<'loading' | 'shown' | 'failed'>('loading')
  const asked = JSON.stringify(auditQuery(query))

  const load = async (from?: string) => {
    phase.value = 'loading'
    try {
      const page = await api.audit(site, {
        ...auditQuery(query),
        ...(from !== undefined && { cursor: from }),
      })
      events.value = from === undefined ? page.events : [...events.value, ...page.events]
      cursor.value = page.nextCursor
      phase.value = 'shown'
    } catch {
      phase.value = 'failed'
    }
  }
  useEffect(() => {
    void load()
  }, [site, asked])

  const { audit, auditHint, auditEmpty, loading, failed, retry, more } = messages.value
  return (
    <main class="audit">
      <h1>{audit}</h1>
      <p class="quiet">{auditHint}</p>
      <AuditFilter site={site} />
      <AuditTable events={events.value} />
      {phase.value === 'failed' ? (
        <p class="notice wrong" role="alert">
          {failed}{' '}
          <button type="button" onClick={() => void load()}>
            {retry}
          </button>
        </p>
      ) : (
        <p class="empty" role="status">
          {phase.value === 'loading' ? loading : events.value.length === 0 ? auditEmpty : null}
        </p>
      )}
      {phase.value === 'shown' && cursor.value !== null ? (
        <button type="button" class="more" onClick={() => void load(cursor.value ?? undefined)}>
          {more}
        </button>
      ) : null}
    </main>
  )
}
