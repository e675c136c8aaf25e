/** Who opens a link that nobody pressed: programs that do not say who they are, browsers, mail filters, proxies. */
export const scanners: readonly Readonly<Record<string, string>>[] = [
  {},
  { purpose: 'prefetch' },
  { 'sec-purpose': 'prefetch;prerender' },
  { 'x-moz': 'prefetch' },
  { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Safelinks/1.0' },
  { 'user-agent': 'Mozilla/5.0 (compatible; GoogleImageProxy)' },
  { 'user-agent': 'Mozilla/5.0 ProofPoint URL Defense' },
  { 'user-agent': 'Barracuda Sentinel (EE)' },
  { 'user-agent': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' },
]
