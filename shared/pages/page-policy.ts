type Sources = {
  /** The page's one style sheet, as the header spells it. */
  style: string
  /** The origins that, besides ourselves, may answer its forms with a redirect. */
  answeredBy?: readonly string[] | undefined
  /** The origins whose pages may frame it, besides our own; where none is named, nobody may. */
  framers?: readonly string[] | undefined
}

/** A page of ours runs nothing and fetches nothing (CSP Level 3). */
export const pagePolicy = ({ style, answeredBy = [], framers = [] }: Sources): string => {
  const ancestors = framers.length > 0 ? ourselvesAnd(framers) : "'none'"
  return `default-src 'none'; style-src ${style}; form-action ${ourselvesAnd(answeredBy)}; frame-ancestors ${ancestors}; base-uri 'none'`
}

const ourselvesAnd = (origins: readonly string[]): string => ["'self'", ...origins].join(' ')
