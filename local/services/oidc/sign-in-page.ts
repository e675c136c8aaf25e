import { html } from 'hono/html'
import { knownPeople } from './known-people.ts'
import { type PageLanguage, page } from './page.ts'

/** Who are you? An e-mail address signs in; there is no password on this machine. */
export const signInPage = async (language: PageLanguage, failed: boolean): Promise<string> => {
  const text = texts[language]
  const content = html`<p>${text.explanation}</p>
<form method="post">
<p><label for="email">${text.email} <span aria-hidden="true">*</span></label>
<input id="email" name="email" type="email" dir="ltr" autocomplete="username" required maxlength="254" autofocus
  ${failed ? html`aria-invalid="true" aria-describedby="problem"` : ''}></p>
${failed ? html`<p id="problem" role="alert">${text.invalid}</p>` : ''}
<p><button type="submit">${text.signIn}</button></p>
</form>
<h2>${text.known}</h2>
<ul>${knownPeople.map(
    person => html`<li><form method="post">
<button type="submit" name="email" value="${person}"><bdi dir="ltr">${person}</bdi></button>
</form></li>`,
  )}</ul>`
  return `${await page(language, text.signIn, `${await content}`)}`
}

const texts = {
  ar: {
    signIn: 'تسجيل الدخول',
    explanation: 'هذا خادم محلي للتجربة: يكفي عنوان البريد الإلكتروني، من غير كلمة مرور.',
    email: 'البريد الإلكتروني',
    invalid: 'هذا ليس عنوان بريد إلكتروني.',
    known: 'أشخاص معروفون',
  },
  en: {
    signIn: 'Sign in',
    explanation:
      'This is a local server to try things out: an e-mail address is enough, there is no password.',
    email: 'E-mail address',
    invalid: 'This is not an e-mail address.',
    known: 'Known people',
  },
} satisfies Record<PageLanguage, Record<string, string>>
