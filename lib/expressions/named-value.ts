import { callSite } from '../diagnostics/call-site.ts'
import type { CallSite } from '../diagnostics/source.ts'
import type { Literal, XmlProblem } from '../xml/node.ts'
import { type ResourceReference, referencesOf } from '../xml/resource-reference.ts'
import type { NamedValueText } from './expression.ts'

/**
 * A named value of the service, by its display name: `{{name}}`. The service puts the value in its
 * place before it reads anything else.
 * @see https://learn.microsoft.com/azure/api-management/api-management-howto-properties
 */
export function namedValue(name: string): NamedValueText {
  return namedValueAt(name, callSite(namedValue))
}

/** The named value of a name that was written somewhere. */
export function namedValueAt(name: string, origin: CallSite): NamedValueText {
  if (!/^[A-Za-z0-9._-]{1,256}$/.test(name)) return invalidName(name, origin)
  return literalWith(`{{${name}}}`, origin)
}

/** Text that holds named values, as in `` literal`https://${namedValue('host')}/v1` ``. */
export function literal(
  texts: TemplateStringsArray,
  ...values: readonly (string | number | NamedValueText)[]
): NamedValueText {
  const parts = texts.map((text, index) => {
    const value = values[index]
    return text + (typeof value === 'object' ? value.text : (value ?? ''))
  })
  const references = values.flatMap((each) => (typeof each === 'object' ? referencesOf(each) : []))
  return literalWith(parts.join(''), callSite(literal), references)
}

const literalWith = (
  text: string,
  origin: CallSite,
  references: readonly ResourceReference[] = [],
): NamedValueText => {
  const value: Literal = {
    kind: 'literal',
    text,
    namedValues: true,
    ...(references.length > 0 && { references }),
    origin,
  }
  return Object.freeze(value) as NamedValueText
}

function invalidName(name: string, origin: CallSite): NamedValueText {
  const problem: XmlProblem = {
    kind: 'problem',
    code: 'named-value-name',
    severity: 'error',
    message: `\`${name}\` is not the name of a named value.`,
    hint: 'Names hold letters, digits, dots, dashes and underscores, at most 256.',
    origin,
  }
  // Builders put the problem where the value would stand, and validation reports it there.
  return problem as unknown as NamedValueText
}
