export type Row = readonly string[]

/** Columns of text, the first flush left, the others flush right. */
export const table = (rows: readonly Row[]): string => {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(cell.length, widest[column] ?? 0)),
    [],
  )
  const pad = (cell: string, column: number): string => {
    const width = widths[column] ?? 0
    return column === 0 ? cell.padEnd(width) : cell.padStart(width)
  }
  return rows.map(row => row.map(pad).join('  ').trimEnd()).join('\n')
}
