import { describe, expect, it } from 'vitest'
import { locales } from '../../../shared/domain/locale.ts'
import { loadConsoleMessages } from '../../../web/messages/console/load-console-messages.ts'
import { places, plurals, sentences } from '../../support/messages/sentences.ts'

const english = await loadConsoleMessages('en')

describe.each(locales)('the console in %s', async locale => {
  const messages = await loadConsoleMessages(locale)

  it('says the same things as in English, and leaves nothing empty', () => {
    const said = sentences(messages)

    expect(new Set(said.map(([path]) => path))).toEqual(new Set(sentences(english).map(([path]) => path)))
    expect(said.filter(([, sentence]) => sentence.trim() === '')).toEqual([])
  })

  it('has every plural form of the language, and none that it lacks', () => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions()

    const forms = plurals(messages)

    expect(forms.length).toBeGreaterThan(5)
    for (const form of forms) expect(new Set(Object.keys(form))).toEqual(new Set(pluralCategories))
  })

  it('fills every place that the English ones fill, but for a number that a word may say', () => {
    const placesOf = (said: object) =>
      sentences(said)
        .flatMap(([path, sentence]) => places(sentence).map(place => `${path} ${place}`))
        .filter(place => !place.endsWith('{count}'))

    expect(new Set(placesOf(messages))).toEqual(new Set(placesOf(english)))
  })
})
