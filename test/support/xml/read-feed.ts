import { parseXml, type XmlElement } from './parse-xml.ts'

const atom = '{http://www.w3.org/2005/Atom}'
const threading = '{http://purl.org/syndication/thread/1.0}'

/** An Atom feed as tests speak of it. */
export const readFeed = (document: string) => {
  const feed = parseXml(document)
  if (feed.name !== `${atom}feed`) throw new Error(`not a feed: ${feed.name}`)
  return {
    language: feed.attributes['xml:lang'],
    id: textOf(feed, 'id'),
    title: textOf(feed, 'title'),
    updated: textOf(feed, 'updated'),
    links: linksOf(feed),
    entries: elementsOf(feed, `${atom}entry`).map(entry => ({
      id: textOf(entry, 'id'),
      title: textOf(entry, 'title'),
      updated: textOf(entry, 'updated'),
      published: textOf(entry, 'published'),
      content: textOf(entry, 'content'),
      contentType: elementsOf(entry, `${atom}content`).at(0)?.attributes['type'],
      author: elementsOf(entry, `${atom}author`).flatMap(author =>
        author.children.map(({ name, text }) => [name.replace(atom, ''), text]),
      ),
      links: linksOf(entry),
      inReplyTo: elementsOf(entry, `${threading}in-reply-to`).map(({ attributes }) => attributes),
      total: elementsOf(entry, `${threading}total`).at(0)?.text,
    })),
  }
}

const elementsOf = ({ children }: XmlElement, name: string) => children.filter(child => child.name === name)

const textOf = (element: XmlElement, name: string): string | undefined =>
  elementsOf(element, `${atom}${name}`).at(0)?.text

const linksOf = (element: XmlElement) =>
  Object.fromEntries(
    elementsOf(element, `${atom}link`).map(({ attributes }) => [attributes['rel'], attributes['href']]),
  )
