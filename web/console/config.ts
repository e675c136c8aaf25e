import * as v from 'valibot'

const Config = v.object({
  /** The OpenID provider that moderators sign in at (OpenID Connect Discovery 1.0). */
  issuer: v.pipe(v.string(), v.url()),
  clientId: v.string(),
})

export type Config = v.InferOutput<typeof Config>

/** What one deployment's console knows and another's does not; a file beside it, so that the code is the same everywhere. */
export const loadConfig = async (): Promise<Config> =>
  v.parse(Config, await (await fetch('/console/config.json')).json())
