/** @jsxImportSource preact */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useRoute } from 'preact-iso/router'
import { problemOf, type Settings } from '../api.ts'
import { useDesk } from '../desk.ts'
import { MembersList } from './members-list.tsx'
import { SettingsForm } from './settings-form.tsx'

/** How a site is set up and who works there, for its administrators. */
export const SettingsPage = () => {
  const { api, messages } = useDesk()
  const { params } = useRoute()
  const { site = '' } = params
  const settings = useSignal<Settings | undefined>(undefined)
  const failure = useSignal('')

  const load = async () => {
    failure.value = ''
    try {
      settings.value = await api.settings(site)
    } catch (error) {
      failure.value = problemOf(error)?.title ?? messages.value.setup.failed
    }
  }
  useEffect(() => {
    settings.value = undefined
    void load()
  }, [site])

  const { setup, loading, retry } = messages.value
  return (
    <main class="settings">
      <h1>{setup.title}</h1>
      {failure.value ? (
        <p class="notice wrong" role="alert">
          {failure}{' '}
          <button type="button" onClick={() => void load()}>
            {retry}
          </button>
        </p>
      ) : settings.value === undefined ? (
        <p class="empty" role="status">
          {loading}
        </p>
      ) : (
        <>
          <SettingsForm key={site} site={site} initial={settings.value} />
          <MembersList site={site} />
        </>
      )}
    </main>
  )
}
