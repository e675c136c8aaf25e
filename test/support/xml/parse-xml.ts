import { SaxesParser, type SaxesTagNS } from 'saxes'

export type XmlElement = {
  /** `{namespace}local`, as James Clark writes it: prefixes mean nothing. */
  name: string
  attributes: Record<string, string>
  text: string
  children: XmlElement[]
}

/** An XML document's element, by a parser that throws at the first thing that is not well-formed, undeclared prefixes included. */
export const parseXml = (document: string): XmlElement => {
  const parser = new SaxesParser({ xmlns: true })
  const root: XmlElement = { name: '', attributes: {}, text: '', children: [] }
  const open = [root]
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', tag => {
    const element = elementOf(tag)
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', text => {
    for (const element of open.slice(-1)) element.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(document).close()
  const [top] = root.children
  if (!top) throw new Error('no element')
  return top
}

const elementOf = ({ uri, local, attributes }: SaxesTagNS): XmlElement => ({
  name: `{${uri}}${local}`,
  attributes: Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value])),
  text: '',
  children: [],
})
