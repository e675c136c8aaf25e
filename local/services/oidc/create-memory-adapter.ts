import type { Adapter, AdapterPayload } from 'oidc-provider'

/** Where the provider keeps sessions, codes and grants: in memory, so a restart signs everybody out and nothing more. */
export const createMemoryAdapter = (now: () => number = Date.now) => {
  const entries = new Map<string, { readonly payload: AdapterPayload; readonly expiresAt: number }>()

  const live = (key: string): AdapterPayload | undefined => {
    const entry = entries.get(key)
    if (entry && entry.expiresAt > now()) return entry.payload
    entries.delete(key)
    return undefined
  }
  const liveWhere = (matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined =>
    [...entries.values()].find(({ payload, expiresAt }) => expiresAt > now() && matches(payload))?.payload

  return (model: string): Adapter => ({
    upsert: async (id, payload, expiresInSeconds = Number.POSITIVE_INFINITY) => {
      for (const key of entries.keys()) live(key)
      entries.set(`${model}:${id}`, { payload, expiresAt: now() + expiresInSeconds * 1000 })
    },
    find: async id => live(`${model}:${id}`),
    findByUid: async uid => liveWhere(payload => payload.uid === uid),
    findByUserCode: async userCode => liveWhere(payload => payload.userCode === userCode),
    consume: async id => {
      const payload = live(`${model}:${id}`)
      if (payload) payload['consumed'] = Math.floor(now() / 1000)
    },
    destroy: async id => {
      entries.delete(`${model}:${id}`)
    },
    revokeByGrantId: async grantId => {
      for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key)
    },
  })
}
