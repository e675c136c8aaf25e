import type { Settings } from './settings.ts'
import type { ShownComment } from './shown-comment.ts'
import { createStorage } from './storage.ts'

/** One's own comment that waits: what was written, and the receipt that lets one withdraw it. Never an address. */
export type Mine = {
  id: string
  receipt: string
  name: string
  content: string
  parentId: string | null
  createdAt: string
}

const keptMilliseconds = 30 * 24 * 3600 * 1000

/** Own waiting comments, kept on this device for 30 days or until they are published or withdrawn. */
export const createMine = ({ api, site, thread }: Settings) => {
  const storage = createStorage('localStorage')
  const key = `taaliq:mine:${api}/${site}/${thread}`
  const all = () => Object.fromEntries(Object.entries(storage.read(key)).filter(isKept))

  return {
    list: (): Mine[] => Object.values(all()),
    add: (mine: Mine): void => storage.write(key, { ...all(), [mine.id]: mine }),
    remove: (id: string): void => {
      const { [id]: _, ...rest } = all()
      storage.write(key, rest)
    },
  }
}

const isKept = (entry: [string, unknown]): entry is [string, Mine] => {
  const [id, value] = entry
  return isMine(value) && value.id === id && Date.parse(value.createdAt) > Date.now() - keptMilliseconds
}

const isMine = (value: unknown): value is Mine =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'receipt', 'name', 'content', 'createdAt'].every(
    key => typeof Object.getOwnPropertyDescriptor(value, key)?.value === 'string',
  )

export const shownMine = ({ id, name, content, parentId, createdAt }: Mine): ShownComment => ({
  id,
  name,
  content,
  parentId,
  createdAt,
  staff: false,
  awaiting: true,
})
