import { nameOfSite } from '../../../shared/domain/name-of-site.ts'
import type { Site } from '../../../shared/domain/site.ts'
import { fill } from '../../../shared/messages/fill.ts'
import { messagesFor } from '../../../shared/messages/messages.ts'

/** A site's messages, with its name in their sentences: isolated (UAX #9, 2.7), also where no markup can be. */
export const wordsFor = (site: Site) => {
  const messages = messagesFor(site.locale)
  const name = `\u2068${nameOfSite(site)}\u2069`
  const filled = (sentence: string): string => fill(sentence, { site: name })
  return { messages, words: messages.subscribing, filled }
}
