import fc from 'fast-check'
import type { XmlAttribute, XmlElement, XmlNode } from '../../../lib/xml/node.ts'

const origin = { kind: 'span', source: { path: '', text: '' }, start: 0, end: 0 } as const

const characters = fc.constantFrom(...'abcXY019 <>&"\'{}[]()@;#/*-é\n\t')

/** Literal text; text that begins as an expression does is one, or is broken. */
const literal = fc
  .string({ unit: characters, maxLength: 8 })
  .filter((text) => !/^\s*@[({]/.test(text))
  .map((text) => ({ kind: 'literal', text, origin }) as const)

const inString = fc
  .string({ unit: fc.constantFrom(...'ab <>&;#x/*{}()'), maxLength: 6 })
  .map((text) => `a["${text}"]`)

const code = fc
  .tuple(inString, fc.constantFrom(' == ', '\n  + ', ' < ', ' && ', ' /* c */ ?? '), inString)
  .map(
    ([left, operator, right]) =>
      ({
        kind: 'code',
        form: 'expression',
        code: `${left}${operator}${right}`,
        origin,
      }) as const,
  )

const attribute: fc.Arbitrary<XmlAttribute> = fc.record({
  name: fc.constantFrom('name', 'id', 'condition', 'x', 'y'),
  value: fc.oneof(literal, code),
  origin: fc.constant(origin),
})

const attributes = fc.uniqueArray(attribute, { selector: ({ name }) => name, maxLength: 3 })

const text = fc
  .oneof(literal, code)
  .filter((value) => value.kind === 'code' || value.text.trim() !== '')
  .map((value): readonly XmlNode[] => [{ kind: 'text', value, origin }])

/** An element with what may stand in it. */
const element = (children: fc.Arbitrary<readonly XmlNode[]>): fc.Arbitrary<XmlElement> =>
  fc.record({
    kind: fc.constant('element' as const),
    name: fc.constantFrom('choose', 'when', 'set-header', 'value'),
    attributes,
    children,
    origin: fc.constant(origin),
  })

const leaf = element(fc.oneof(text, fc.constant([])))
const branch = element(fc.oneof(text, fc.array(leaf, { maxLength: 4 })))

/** The nodes of a policy document. */
export const documents: fc.Arbitrary<readonly XmlNode[]> = element(
  fc.array(branch, { maxLength: 4 }),
).map((root) => [{ ...root, name: 'policies' }])
