import { nameOfSite } from '../../../shared/domain/name-of-site.ts'
import type { Site } from '../../../shared/domain/site.ts'
import { fill } from '../../../shared/messages/fill.ts'
import { messagesFor } from '../../../shared/messages/messages.ts'
import { isolated } from '../../../shared/text/isolated.ts'

/** A site's messages, with its name in their sentences: isolated, also where no markup can be. */
export const wordsFor = (site: Site) => {
  const messages = messagesFor(site.locale)
  const name = nameOfSite(site)
  const isolatedName = isolated(name, messages.dir)
  const filled = (sentence: string): string => fill(sentence, { site: isolatedName })
  return { messages, words: messages.subscribing, name, filled }
}
