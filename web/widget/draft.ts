import type { Settings } from './settings.ts'
import { createStorage, type Records } from './storage.ts'

/** What is typed and not yet sent, but for the e-mail address: that is never stored in the browser. */
export type Draft = { name: string; website: string; content: string; parentId: string }

const empty: Draft = { name: '', website: '', content: '', parentId: '' }

/** Survives a reload in this tab; the name, if the reader wants, also the next visit. */
export const createDraft = ({ api, site, thread }: Settings, tab: Records) => {
  const device = createStorage('localStorage')
  const draftKey = `taaliq:draft:${api}/${site}/${thread}`
  const nameKey = `taaliq:name:${api}/${site}`
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const remembered = () => text(device.read(nameKey)['name'])

  return {
    read: (): Draft => {
      const kept = tab.read(draftKey)
      const { name, website, content, parentId } = { ...empty, ...kept }
      return {
        name: text(name) || remembered(),
        website: text(website),
        content: text(content),
        parentId: text(parentId),
      }
    },
    write: (draft: Draft): void => tab.write(draftKey, draft),
    clear: (): void => tab.write(draftKey, {}),
    isRemembered: (): boolean => remembered() !== '',
    remember: (name: string | undefined): void => device.write(nameKey, name === undefined ? {} : { name }),
  }
}
