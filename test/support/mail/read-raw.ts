/** A raw mail's header fields as they stand, and its lines, in bytes. */
export const readRaw = (raw: string) => {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n'))
  return {
    fields: head.match(/^[^\s:]+(?=:)/gmu) ?? [],
    longestLine: Math.max(...raw.split('\r\n').map(line => Buffer.byteLength(line))),
    bareBreaks: raw.match(/(?<!\r)\n|\r(?!\n)/gu)?.length ?? 0,
  }
}
