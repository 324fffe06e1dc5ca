import type { PolicyDocument } from '../document/document.ts'
import { targetPath } from '../document/target.ts'
import { namedValuesIn } from '../xml/named-values.ts'
import { documentReferences, type ReferencedType } from './document-references.ts'
import { addressOf, literalsIn, type Resource, referencesIn } from './resource.ts'
import type { ResourceIndex } from './resource-index.ts'

/** The addresses of what a document needs, sorted: fragments, backends, loggers, named values. */
export const edgesOfDocument = (
  document: PolicyDocument,
  index: ResourceIndex,
): readonly string[] =>
  sorted(
    documentReferences(document).mentions.map(({ type, id }) =>
      type === 'fragment' ? fragmentAddress(document, id) : addressIn(index, type, id),
    ),
  )

/** A fragment lives where the document does that includes it. */
const fragmentAddress = ({ target }: PolicyDocument, fragment: string): string => {
  const place = target?.workspace === undefined ? {} : { workspace: target.workspace }
  return targetPath({ scope: 'fragment', fragment, ...place }).replace(/\.xml$/, '')
}

/** The addresses of what a resource needs, sorted: its members, logger and named values. */
export const edgesOfResource = (resource: Resource, index: ResourceIndex): readonly string[] =>
  sorted([
    ...referencesIn(resource.options).map(addressOf),
    ...literalsIn(resource.options).flatMap(({ text }) =>
      namedValuesIn(text).map(({ name }) => addressIn(index, 'named-value', name)),
    ),
  ])

function addressIn(
  index: ResourceIndex,
  type: Exclude<ReferencedType, 'fragment'>,
  id: string,
): string {
  return addressOf(index.find(type, id) ?? { apimPolicy: 1, resource: type, id })
}

const sorted = (addresses: readonly string[]): readonly string[] => [...new Set(addresses)].sort()
