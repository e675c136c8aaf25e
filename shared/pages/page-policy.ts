type Sources = {
  /** The page's one style sheet. */
  style: string
  /** Whom its forms may be sent to, and be answered by with a redirect. */
  forms: string
  /** Whose pages may frame it. */
  framers: string
}

/** A page of ours runs nothing and fetches nothing (CSP Level 3). Every value is a list of sources as the header spells them. */
export const pagePolicy = ({ style, forms, framers }: Sources): string =>
  `default-src 'none'; style-src ${style}; form-action ${forms}; frame-ancestors ${framers}; base-uri 'none'`
