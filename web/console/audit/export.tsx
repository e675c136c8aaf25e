/** @jsxImportSource preact */
import { useSignal } from '@preact/signals'
import { type AuditFormat, auditFormats } from '../../../shared/domain/audit-format.ts'
import { useDesk } from '../desk.ts'

type Props = { site: string; query: Readonly<Record<string, string>> }

/** The audit as it is filtered, as files: a long one comes in several, since an answer ends at 10,000 events. */
export const Export = ({ site, query }: Props) => {
  const { api, messages, say } = useDesk()
  const { exportAs, failed } = messages.value
  const busy = useSignal(false)

  const download = async (format: AuditFormat) => {
    if (busy.value) return
    busy.value = true
    try {
      for await (const [file, number] of api.auditFiles(site, { ...query, format })) {
        save(file, `audit-${site}-${number}.${format}`)
      }
    } catch {
      say(failed)
    }
    busy.value = false
  }
  return (
    <span class="ending">
      {auditFormats.map(format => (
        <button type="button" key={format} aria-disabled={busy.value} onClick={() => void download(format)}>
          {exportAs.replace('{format}', format.toUpperCase())}
        </button>
      ))}
    </span>
  )
}

const save = (file: Blob, name: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
