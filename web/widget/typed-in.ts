export type Typed = { name: string; email: string; website: string; content: string }

/** What stands in the form's fields. */
export const typedIn = (form: HTMLFormElement): Typed => {
  const fields = new FormData(form)
  const text = (name: string) => {
    const value = fields.get(name)
    return typeof value === 'string' ? value : ''
  }
  return { name: text('name'), email: text('email'), website: text('website'), content: text('content') }
}
