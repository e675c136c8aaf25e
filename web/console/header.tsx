/** @jsxImportSource preact */
import { useLocation } from 'preact-iso/router'
import { statuses } from '../../shared/domain/decision.ts'
import { isLocale, locales } from '../../shared/domain/locale.ts'
import { languageNames } from '../messages/console/language-names.ts'
import { useDesk } from './desk.ts'
import { usePageLanguage } from './page-language.ts'

/** The same on every page: where one is, and what waits. */
export const Header = () => {
  const { api, messages, words, queue, say, sites, leave, speak } = useDesk()
  const { path, route } = useLocation()
  const [, , site, place] = path.split('/')
  const {
    title,
    queues,
    site: siteLabel,
    queuesLabel,
    interfaceLanguage,
    locale,
    menu,
    audit,
    setup,
    ownMail,
    signOut,
  } = messages.value
  const here = sites.value?.find(known => known.site === site)
  const role = here?.role
  const waiting = queue.value?.site === site ? queue.value?.waiting.value : here?.pending
  usePageLanguage(messages.value, `${waiting ? `(${countOf(waiting, words.value.number)}) ` : ''}${title}`)

  return (
    <header class="top">
      <a class="brand" href="/console/">
        {title}
      </a>
      {site === undefined ? null : (
        <>
          <label class="site">
            <span class="hidden">{siteLabel}</span>
            <select
              value={site}
              onChange={({ currentTarget }) => route(`/console/${currentTarget.value}/pending`)}
            >
              {(sites.value ?? [{ site }]).map(known => (
                <option key={known.site} value={known.site}>
                  {known.site}
                </option>
              ))}
            </select>
          </label>
          <nav aria-label={queuesLabel}>
            <ul>
              {statuses.map(status => (
                <li key={status}>
                  <a href={`/console/${site}/${status}`} aria-current={status === place ? 'page' : undefined}>
                    {queues[status]}
                    {status === 'pending' && waiting ? (
                      <span class="count">{countOf(waiting, words.value.number)}</span>
                    ) : null}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </>
      )}
      <details
        key={path}
        class="menu"
        onFocusOut={({ currentTarget, relatedTarget }) => {
          if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget))
            currentTarget.open = false
        }}
        onKeyDown={({ currentTarget, key }) => {
          if (key === 'Escape') currentTarget.open = false
        }}
      >
        <summary aria-label={menu}>
          <span aria-hidden="true">⋯</span>
        </summary>
        <div>
          {role === undefined || role === 'viewer' ? null : (
            <a href={`/console/${site}/audit`} aria-current={place === 'audit' ? 'page' : undefined}>
              {audit}
            </a>
          )}
          {role === 'admin' ? (
            <a href={`/console/${site}/settings`} aria-current={place === 'settings' ? 'page' : undefined}>
              {setup.title}
            </a>
          ) : null}
          <label>
            <span>{interfaceLanguage}</span>
            <select
              value={locale}
              onChange={({ currentTarget: { value } }) => isLocale(value) && void speak(value)}
            >
              {locales.map(known => (
                <option key={known} value={known} lang={known}>
                  {languageNames[known]}
                </option>
              ))}
            </select>
          </label>
          {here === undefined || role === 'viewer' ? null : (
            <button
              type="button"
              onClick={() =>
                void api.ownMail(here.site).then(
                  ({ page }) => location.assign(page),
                  () => say(setup.failed),
                )
              }
            >
              {ownMail}
            </button>
          )}
          <button type="button" onClick={leave.signOut}>
            {signOut}
          </button>
        </div>
      </details>
    </header>
  )
}

/** The API counts to 99. */
const countOf = (waiting: number, number: (count: number) => string): string =>
  waiting > 99 ? `${number(99)}+` : number(waiting)
