type Query = Record<string, string | number>

/** The pages of a list, from cursor to cursor until there is no other. */
export const everyPage = async <TPage extends { readonly nextCursor: string | null }>(
  read: (query: Query) => Promise<TPage>,
): Promise<TPage[]> => {
  const pages: TPage[] = []
  let cursor: string | null | undefined
  while (cursor !== null && pages.length < mostPages) {
    const page = await read(cursor ? { limit, cursor } : { limit })
    pages.push(page)
    cursor = page.nextCursor
  }
  return pages
}

const limit = 50
const mostPages = 200
