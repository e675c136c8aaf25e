import { html } from 'hono/html'
import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider'
import { type PageLanguage, page } from './page.ts'

/** Asks whether to sign out; `form` is the provider's own and refers to itself as `op.logoutForm`. */
export const signOutPage = async (ctx: KoaContextWithOIDC, form: string): Promise<void> => {
  const language = languageOf(ctx)
  const { signOut, stay } = texts[language]
  const content = `${form}<p><button autofocus type="submit" form="op.logoutForm" name="logout" value="yes">${signOut}</button></p>
    <p><button type="submit" form="op.logoutForm">${stay}</button></p>`
  ctx.body = `${await page(language, signOut, content)}`
}

export const signedOutPage = async (ctx: KoaContextWithOIDC): Promise<void> => {
  const language = languageOf(ctx)
  ctx.body = `${await page(language, texts[language].signedOut, '')}`
}

/** What went wrong with a request to the provider, for the developer who made it. */
export const renderError = async (ctx: KoaContextWithOIDC, out: ErrorOut): Promise<void> => {
  ctx.type = 'html'
  ctx.body = `${await page('en', 'Sign-in failed', `${await html`<p>${out.error}: ${out.error_description ?? ''}</p>`}`)}`
}

const languageOf = (ctx: KoaContextWithOIDC): PageLanguage =>
  ctx.acceptsLanguages('ar', 'en') === 'en' ? 'en' : 'ar'

const texts = {
  ar: { signOut: 'تسجيل الخروج', stay: 'البقاء', signedOut: 'سُجّل خروجك' },
  en: { signOut: 'Sign out', stay: 'Stay signed in', signedOut: 'You are signed out' },
}
