/** Bodies that a route which reads JSON cannot read, `form` among them; each with its type, and how it is refused. */
export const unreadableBodies = (form: string) =>
  [
    ['{', 'application/json', '400 malformed-body'],
    [form, 'application/x-www-form-urlencoded', '415 unsupported-media-type'],
    [' '.repeat(129 * 1024), 'application/json', '413 body-too-large'],
  ] as const
