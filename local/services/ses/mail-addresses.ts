/** `Name <a@b>` without the name. */
export const bareAddress = (given: string): string => /<([^<>]+)>\s*$/u.exec(given)?.[1] ?? given.trim()

/** Who a message names as recipients, where the envelope does not. */
export const headerAddresses = (raw: Buffer): string[] =>
  ['to', 'cc', 'bcc']
    .flatMap(name => headerValue(raw, name).split(','))
    .map(bareAddress)
    .filter(Boolean)

export const headerSender = (raw: Buffer): string => headerValue(raw, 'from')

const headerValue = (raw: Buffer, name: string): string => {
  const head = raw.toString().split(/\r?\n\r?\n/u, 1)[0] ?? ''
  const unfolded = head.replaceAll(/\r?\n[ \t]+/gu, ' ')
  const line = unfolded.split(/\r?\n/u).find(candidate => candidate.toLowerCase().startsWith(`${name}:`))
  return line?.slice(name.length + 1).trim() ?? ''
}
