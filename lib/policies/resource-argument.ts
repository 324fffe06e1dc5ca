import type { CallSite } from '../diagnostics/source.ts'
import type { Value, XmlProblem } from '../xml/node.ts'
import { collectionOf, isReference, type ResourceReference } from '../xml/resource-reference.ts'
import type { AttributeDefinition } from './definition.ts'
import { describe, invalidArgument } from './invalid-argument.ts'

/** The key that takes the resource itself: `backend` for `backendId`. */
export const resourceKey = (key: string, { resource }: AttributeDefinition): string | undefined =>
  resource !== undefined && key.endsWith('Id') ? key.slice(0, -'Id'.length) : undefined

/** The id of the resource that stands under a key without `Id`; `twice` is the other key. */
export function asId(
  given: unknown,
  { key, twice }: { readonly key: string; readonly twice: string | undefined },
  { resource = 'backend' }: AttributeDefinition,
  origin: CallSite,
): Value | XmlProblem {
  if (twice !== undefined) {
    return invalidArgument(
      `\`${key}\` and \`${twice}\` mean the same.`,
      'Keep one of them.',
      origin,
    )
  }
  if (isReference(given) && collectionOf(given.resource) === resource) {
    return { kind: 'literal', text: given.id, references: [given], origin }
  }
  const what = isReference(given) ? `A ${words(given)}` : describe(given)
  return invalidArgument(
    `${what} is not a ${resource}.`,
    `Give a ${resource} or \`external.${resource}('…')\`; an id goes to \`${key}Id\`.`,
    origin,
  )
}

/** A named value is its text; other resources have keys of their own. */
export function asNamedValue(given: ResourceReference, origin: CallSite): Value | XmlProblem {
  if (given.resource === 'named-value' && 'text' in given) {
    const text = String(given.text)
    return { kind: 'literal', text, namedValues: true, references: [given], origin }
  }
  return invalidArgument(
    `The ${words(given)} \`${given.id}\` is not a value.`,
    'Give its id, or the resource itself where a policy has a key for it.',
    origin,
  )
}

const words = ({ resource }: ResourceReference): string => resource.replaceAll('-', ' ')
