/** The pages' colours, spelt out: mail programs know no custom properties. */
export const light = {
  desk: '#f1efea',
  paper: '#ffffff',
  ink: '#1d1b18',
  quiet: '#625c53',
  rule: '#e2ddd4',
  accent: '#0a5c63',
  onAccent: '#ffffff',
} as const

export const dark = {
  desk: '#0d0f10',
  paper: '#17191a',
  ink: '#eae7e1',
  quiet: '#aca79e',
  rule: '#34393a',
  accent: '#83cfd2',
  onAccent: '#0c2526',
} as const satisfies Record<keyof typeof light, string>
