import type { XmlElement, XmlNode } from '../../xml/node.ts'
import type { Behaviour, View, Write } from '../behaviour.ts'
import { printXml } from '../print-xml.ts'
import { type Properties, textAt } from '../properties.ts'
import { readPolicy } from '../read-policy.ts'
import { exists } from '../references.ts'
import { fieldError, refusal, validationError } from '../refusal.ts'
import type { Service } from '../service.ts'
import { policyProblems } from '../validate-policy.ts'
import { withPosition } from '../well-formed.ts'
import { look, sentText, shownText } from './policy.ts'

const maxDescription = 1000

/**
 * A policy fragment: what is wrong with its text is found only while the write is carried out.
 * @see https://learn.microsoft.com/rest/api/apimanagement/policy-fragment/create-or-update
 */
export const policyFragment: Behaviour = {
  fields: ['value', 'format', 'description'],
  isAsynchronous: true,
  check({ properties }) {
    sentText(properties)
    const description = properties['description'] ?? ''
    if (typeof description !== 'string' || description.length > maxDescription) {
      const message = `Description must be a text of at most ${maxDescription} characters.`
      throw fieldError('description', message)
    }
  },
  prepare,
  show,
}

function prepare({ service, path, properties }: Write): Properties {
  const { text, format } = sentText(properties)
  const { document, flaw } = readPolicy(text, format)
  if (flaw) throw notXml(withPosition(text, flaw))
  const roots = document.nodes.filter(({ kind }) => kind === 'element')
  if (roots.length === 0) throw notXml('Root element is missing.')
  const root = roots.find((each) => each.kind === 'element' && outer.includes(each.name))
  if (root?.kind === 'element' && (root.name === 'policies' || roots.length > 1)) {
    const message = `The root element must be 'fragment', not '${root.name}'.`
    throw notXml(withPosition(text, { message, offset: root.nameSpan?.start ?? 0 }))
  }
  const problems = policyProblems(document, text, {
    root: 'fragment',
    exists: (type, id) => exists(service, path.scope, type, id),
  })
  if (problems.length > 0) throw validationError(problems)
  const nodes = root ? document.nodes : [wrapped(document.nodes)]
  const description = textAt(properties, 'description')
  return {
    value: printXml(nodes, look(service, 'rawxml')),
    format: 'rawxml',
    ...(description !== undefined && { description }),
  }
}

const outer = ['fragment', 'policies']

const notXml = (message: string) =>
  refusal(400, 'ValidationError', `The policy fragment is not a valid XML: ${message}`)

const wrapped = (children: readonly XmlNode[]): XmlElement => ({
  kind: 'element',
  name: 'fragment',
  attributes: [],
  children,
  origin: { kind: 'call', trace: {}, keys: [] },
})

/** A write is answered without the wrapper, which every reading has. */
function show(service: Service, properties: Properties, view: View): Properties {
  if (view.shownFor !== 'put') return shownText(service, properties, view)
  const { document } = readPolicy(textAt(properties, 'value') ?? '', 'rawxml')
  const nodes = document.nodes.flatMap((node) =>
    node.kind === 'element' && node.name === 'fragment' ? node.children : [node],
  )
  const { format: _stored, ...rest } = properties
  return { ...rest, value: printXml(nodes, look(service, 'xml')) }
}
