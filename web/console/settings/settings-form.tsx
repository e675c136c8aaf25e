/** @jsxImportSource preact */
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { isLocale, locales } from '../../../shared/domain/locale.ts'
import { languageNames } from '../../messages/console/language-names.ts'
import { problemOf, type Settings } from '../api.ts'
import { useDesk } from '../desk.ts'

const limits = ['commentsPerMinute', 'closesAfterDays', 'keepsRefusedDays'] as const
type Field = 'locale' | 'origins' | 'publishes' | (typeof limits)[number]

/** The settings of a site. A refusal is told at each field, and what was chosen stays. */
export const SettingsForm = ({ site, initial }: { site: string; initial: Settings }) => {
  const { api, messages, say } = useDesk()
  const { setup, save } = messages.value
  const form = useRef<HTMLFormElement>(null)
  /** What stands, as far as is known: what is sent is a change of that. */
  const stands = useSignal(initial)
  /** Each time the form is to show what stands, it is another form. */
  const edition = useSignal(0)
  const errors = useSignal<Readonly<Record<string, string>>>({})
  const notice = useSignal('')
  const late = useSignal(false)
  const busy = useSignal(false)

  const showWhatStands = () => {
    edition.value += 1
    errors.value = {}
    notice.value = ''
    late.value = false
  }
  const submit = async (event: Event) => {
    event.preventDefault()
    if (form.current === null || busy.value) return
    busy.value = true
    try {
      stands.value = await api.saveSettings(site, chosenIn(form.current, stands.value))
      showWhatStands()
      say(setup.saved)
    } catch (error) {
      const problem = problemOf(error)
      stands.value = problem?.settings ?? stands.value
      late.value = problem?.settings !== undefined
      errors.value = Object.fromEntries(
        (problem?.errors ?? []).map(({ field, message }) => [field.split('.', 1).join(), message]),
      )
      notice.value = [problem?.title, late.value ? setup.late : setup.unsaved].filter(Boolean).join(' ')
    }
    busy.value = false
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
  }

  const about = (name: Field) => ({
    name,
    id: `setting-${name}`,
    'aria-invalid': errors.value[name] ? ('true' as const) : undefined,
    'aria-describedby': `about-${name}`,
  })
  const field = (name: Field, control: ComponentChildren, hint?: string) => (
    <div class="field">
      <label for={`setting-${name}`}>{setup.labels[name]}</label>
      {control}
      <p id={`about-${name}`} class={errors.value[name] ? 'error' : 'quiet'}>
        {errors.value[name] ?? hint}
      </p>
    </div>
  )
  const { locale, origins, publishes, closed } = stands.value
  return (
    <form key={edition.value} ref={form} class="card" noValidate onSubmit={submit}>
      {field(
        'locale',
        <select {...about('locale')} defaultValue={locale}>
          {locales.map(known => (
            <option key={known} value={known} lang={known} selected={known === locale}>
              {languageNames[known]}
            </option>
          ))}
        </select>,
        setup.hints.locale,
      )}
      {field(
        'origins',
        <textarea
          {...about('origins')}
          dir="ltr"
          rows={Math.min(6, origins.length + 1)}
          spellcheck={false}
          defaultValue={origins.join('\n')}
        />,
        setup.hints.origins,
      )}
      {field(
        'publishes',
        <select {...about('publishes')}>
          {(['held', 'at-once'] as const).map(rule => (
            <option key={rule} value={rule} selected={rule === publishes}>
              {setup.publishes[rule]}
            </option>
          ))}
        </select>,
      )}
      {limits.map(name =>
        field(
          name,
          <input {...about(name)} type="number" min={1} dir="ltr" defaultValue={stands.value[name] ?? ''} />,
          setup.hints[name],
        ),
      )}
      <label class="check">
        <input type="checkbox" name="closed" defaultChecked={closed} /> {setup.labels.closed}
      </label>
      <div class={notice.value ? 'notice wrong' : undefined} role="alert">
        {notice.value || null}
        {late.value ? (
          <button type="button" onClick={showWhatStands}>
            {setup.showTheirs}
          </button>
        ) : null}
      </div>
      <div class="ending">
        <button type="submit" class="primary" aria-disabled={busy.value}>
          {save}
        </button>
      </div>
    </form>
  )
}

const chosenIn = (form: HTMLFormElement, { version, locale }: Settings): Settings => {
  const chosen = new FormData(form)
  const text = (name: string): string => {
    const value = chosen.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const language = text('locale')
  return {
    version,
    locale: isLocale(language) ? language : locale,
    origins: text('origins').split(/\s+/u).filter(Boolean).map(asOrigin),
    publishes: text('publishes') === 'at-once' ? 'at-once' : 'held',
    ...Object.fromEntries(limits.map(name => [name, text(name) ? Number(text(name)) : undefined])),
    closed: chosen.has('closed'),
  }
}

/** As browsers send it: without a closing slash, and a name in any script as the domain name system spells it. */
const asOrigin = (address: string): string => {
  const url = URL.parse(address)
  return url?.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
    ? url.origin
    : address
}
