/**
 * The rows of a CSV file by RFC 4180, or as a program reads it whose lists are separated otherwise. Of quotes only
 * those count that open a field.
 */
export const parseCsv = (text: string, separator = ','): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  let rest = text
  while (rest !== '') {
    const { field, length, end } = readField(rest, separator)
    row.push(field)
    if (end !== separator) {
      rows.push(row)
      row = []
    }
    rest = rest.slice(length + end.length)
  }
  return rows
}

const readField = (text: string, separator: string) => {
  const quoted = /^"((?:[^"]|"")*)"/u.exec(text)
  const from = quoted?.[0].length ?? 0
  const ends = [separator, '\r\n', '\n', '\r'].map(end => ({ end, at: text.indexOf(end, from) }))
  const [next = { end: '', at: text.length }] = ends
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at)
  const tail = text.slice(from, next.at)
  return { field: (quoted?.[1] ?? '').replaceAll('""', '"') + tail, length: next.at, end: next.end }
}
