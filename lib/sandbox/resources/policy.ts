import type { Behaviour, View, Write } from '../behaviour.ts'
import { printXml } from '../print-xml.ts'
import { type Properties, textAt } from '../properties.ts'
import { readPolicy } from '../read-policy.ts'
import { exists } from '../references.ts'
import { fieldError, validationError } from '../refusal.ts'
import type { Service } from '../service.ts'
import { policyProblems } from '../validate-policy.ts'
import { withPosition } from '../well-formed.ts'

/**
 * A policy document at any scope.
 * @see https://learn.microsoft.com/rest/api/apimanagement/api-policy/create-or-update
 */
export const policy: Behaviour = {
  fields: ['value', 'format'],
  check: ({ properties }) => void sentText(properties),
  prepare,
  show: (service, properties, view) => shownText(service, properties, view),
}

/**
 * What stands alone as the policy of a GraphQL resolver.
 * @see https://learn.microsoft.com/azure/api-management/configure-graphql-resolver
 */
const dataSources: ReadonlySet<string> = new Set([
  'cosmosdb-data-source',
  'http-data-source',
  'sql-data-source',
])

function prepare({ service, path, properties }: Write): Properties {
  const { text, format } = sentText(properties)
  const { document, flaw } = readPolicy(text, format)
  if (flaw) throw fieldError('representation', withPosition(text, flaw))
  const roots = document.nodes.filter(({ kind }) => kind === 'element')
  const [root, second] = roots
  if (root?.kind !== 'element') throw fieldError('representation', 'Root element is missing.')
  if (second?.kind === 'element') {
    const offset = second.nameSpan?.start ?? 0
    const message = withPosition(text, { message: 'There are multiple root elements.', offset })
    throw fieldError('representation', message)
  }
  const isResolver = path.text.includes('/resolvers/')
  if (root.name !== 'policies' && !(isResolver && dataSources.has(root.name))) {
    const offset = root.nameSpan?.start ?? 0
    const message = `The root element must be 'policies', not '${root.name}'.`
    throw fieldError('representation', withPosition(text, { message, offset }))
  }
  const problems = policyProblems(document, text, {
    root: 'policies',
    exists: (type, id) => exists(service, path.scope, type, id),
  })
  if (problems.length > 0) throw validationError(problems)
  return { value: printXml(document.nodes, look(service, 'rawxml')), format: 'rawxml' }
}

/** The text of a write and how it is written; links to texts elsewhere are not followed. */
export function sentText(properties: Properties): {
  readonly text: string
  readonly format: 'xml' | 'rawxml'
} {
  const text = textAt(properties, 'value')
  if (text === undefined) throw fieldError('value', 'Value is required.')
  const format = properties['format'] ?? 'xml'
  if (format !== 'xml' && format !== 'rawxml') {
    throw fieldError('format', `The format '${String(format)}' is not supported.`)
  }
  return { text, format }
}

/** What is stored, in the format that is asked for: `xml`, and without a word of it, by default. */
export function shownText(
  service: Service,
  properties: Properties,
  { format, shownFor }: View,
): Properties {
  const text = textAt(properties, 'value') ?? ''
  if (format === 'rawxml' && shownFor === 'get') return properties
  const { document } = readPolicy(text, 'rawxml')
  const { format: _stored, ...rest } = properties
  const value = printXml(document.nodes, look(service, 'xml'))
  return { ...rest, ...(format && shownFor === 'get' && { format }), value }
}

/** How the service prints. */
export const look = ({ settings: { indent } }: Service, format: 'xml' | 'rawxml') => ({
  format,
  indent,
})
