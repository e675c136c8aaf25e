import { describe, expect, it } from 'vitest'
import { locales } from '../../../shared/domain/locale.ts'
import { messagesFor } from '../../../shared/messages/messages.ts'
import { places, plurals, sentences } from '../../support/messages/sentences.ts'

describe.each(locales)('the messages in %s', locale => {
  const messages = messagesFor(locale)

  it('say the same things as the English ones', () => {
    const paths = new Set(sentences(messages).map(([path]) => path))

    expect(paths).toEqual(new Set(sentences(messagesFor('en')).map(([path]) => path)))
  })

  it('leave nothing empty', () => {
    expect(sentences(messages).filter(([, sentence]) => sentence.trim() === '')).toEqual([])
  })

  it('have every plural form of the language, and none that it lacks', () => {
    const { pluralCategories: needed } = new Intl.PluralRules(locale).resolvedOptions()

    const forms = plurals(messages).filter(found => !('required' in found))

    expect(forms.length).toBeGreaterThan(5)
    for (const form of forms) expect(new Set(Object.keys(form))).toEqual(new Set(needed))
  })

  it('fill only places that the English ones fill too', () => {
    const english = Map.groupBy(sentences(messagesFor('en')), ([path]) => path)

    for (const [path, sentence] of sentences(messages)) {
      const known = (english.get(path) ?? []).flatMap(([, other]) => places(other)).concat('{count}')
      expect(places(sentence).filter(place => !known.includes(place))).toEqual([])
    }
  })

  it('run in the direction of the script', () => {
    expect(messages.dir).toBe(locale === 'en' ? 'ltr' : 'rtl')
    expect(messages.locale).toBe(locale)
  })
})

it('promises in Arabic what WordPress promises', () => {
  expect(messagesFor('ar').thread.addressSentence).toBe(
    'لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *',
  )
})
