const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}
const reference = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z][\w.-]*));/g

/** An `&` that does not begin an entity, as an offset, or an entity that nobody knows. */
export interface EntityProblem {
  readonly offset: number
  readonly length: number
  readonly entity?: string
}

/** Decodes the predefined and numeric entities; what is neither stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(reference, (whole, hex, decimal, name) =>
    decodeOne(whole, hex, decimal, name),
  )
}

/** Where `&` in a text is not an entity, or one that XML does not define. */
export function entityProblems(text: string): readonly EntityProblem[] {
  const problems: EntityProblem[] = []
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    reference.lastIndex = at
    const match = reference.exec(text)
    if (match?.index !== at) problems.push({ offset: at, length: 1 })
    else if (match[3] && !(match[3] in named)) {
      problems.push({ offset: at, length: match[0].length, entity: match[0] })
    }
  }
  reference.lastIndex = 0
  return problems
}

function decodeOne(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return named[name] ?? whole
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
}

const attributeEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** A literal for a double-quoted attribute; white space survives normalisation. */
export const escapeAttribute = (text: string): string =>
  text.replace(/[&<>"\n\r\t]/g, (character) => attributeEscapes[character]!)

/** A literal for an element's text. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>\r]/g, (character) => attributeEscapes[character]!)
