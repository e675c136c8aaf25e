/**
 * A row of a table as RFC 4180 spells it, each field in quotes, and none that a spreadsheet would take for a formula:
 * an apostrophe before it makes it a text (https://owasp.org/www-community/attacks/CSV_Injection). Where lists are
 * separated by semicolons, quotes do not hold a cell together for a program that was told so: what follows a semicolon,
 * a tab or a line break within a field begins a cell as well, quoted or not.
 */
export const csvRow = (fields: readonly (string | number | null | undefined)[]): string =>
  `${fields.map(field => `"${asText(`${field ?? ''}`).replaceAll('"', '""')}"`).join(',')}\r\n`

/** The full-width signs are those of East Asian keyboards, which some programs take for the same. */
const asText = (field: string): string => field.replaceAll(/(?<=^|[;\t\n\r])(?="*[=+\-@\t\r＝＋－＠])/gv, "'")
