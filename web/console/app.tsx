/** @jsxImportSource preact */

import { useEffect } from 'preact/hooks'
import { LocationProvider, Route, Router, useLocation } from 'preact-iso/router'
import { AuditPage } from './audit/audit-page.tsx'
import { type Desk, DeskContext, useDesk } from './desk.ts'
import { Header } from './header.tsx'
import { Notices } from './notices.tsx'
import { QueuePage } from './queue/queue-page.tsx'
import { SettingsPage } from './settings/settings-page.tsx'
import { Toast } from './toast.tsx'

export const App = ({ desk }: { desk: Desk }) => {
  useEffect(() => {
    void desk.api.sites().then(
      ({ sites }) => {
        desk.sites.value = sites
      },
      () => {
        desk.sites.value = []
      },
    )
  }, [desk])
  return (
    <DeskContext.Provider value={desk}>
      <LocationProvider scope="/console">
        <Header />
        <Notices />
        <Router>
          <Route path="/console/:site/audit" component={AuditPage} />
          <Route path="/console/:site/settings" component={SettingsPage} />
          <Route path="/console/:site/:status" component={QueuePage} />
          <Route default component={FirstSite} />
        </Router>
        <Toast />
      </LocationProvider>
    </DeskContext.Provider>
  )
}

/** The console's address by itself leads to what waits where the most waits. */
const FirstSite = () => {
  const { sites, messages } = useDesk()
  const { route } = useLocation()
  const first = sites.value?.toSorted((one, other) => other.pending - one.pending).at(0)
  useEffect(() => {
    if (first) route(`/console/${first.site}/pending`, true)
  }, [first, route])
  return (
    <main>
      <p role="status">{sites.value?.length === 0 ? messages.value.noSites : messages.value.loading}</p>
    </main>
  )
}
