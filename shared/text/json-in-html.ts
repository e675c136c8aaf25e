/**
 * JSON for inside a `script` element of HTML, where nothing is unescaped and `</script`, `<script` and `<!--` have a
 * meaning (HTML 4.12.1.3): each `<` is written as JSON's own escape, and so are the two line ends that JSON allows in
 * a string and older JavaScript did not.
 */
export const jsonInHtml = (value: unknown): string =>
  JSON.stringify(value).replace(/[<\u2028\u2029]/g, character => escapes[character] ?? '')

const escapes: Readonly<Record<string, string>> = {
  '<': String.raw`\u003c`,
  '\u2028': String.raw`\u2028`,
  '\u2029': String.raw`\u2029`,
}
