import { documentReferences } from '../../resources/document-references.ts'
import { edgesOfDocument, edgesOfResource } from '../../resources/edges.ts'
import { addressOf, resourceWords } from '../../resources/resource.ts'
import { resourceIndex } from '../../resources/resource-index.ts'
import type { XmlNode } from '../../xml/node.ts'
import { collectionOf } from '../../xml/resource-reference.ts'
import type { ProjectRule } from '../rule.ts'

const isBroken = ({ nodes }: { readonly nodes: readonly XmlNode[] }): boolean =>
  nodes.some((node) =>
    node.kind === 'element'
      ? isBroken({ nodes: node.children })
      : node.kind === 'problem' && node.severity === 'error',
  )

/** A resource is named by a document or by another resource. APIM diagnostics work by themselves. */
export const unusedResource: ProjectRule = {
  code: 'unused-resource',
  severity: 'warning',
  wholeProject: true,
  summary: 'A resource is named by a document or by another resource.',
  checkProject({ documents, resources, externals, report }) {
    // What stands where nothing could be built might have used them.
    if (resources.length === 0 || documents.some(isBroken)) return
    const index = resourceIndex({ resources, externals })
    const used = new Set([
      ...documents.flatMap((document) => edgesOfDocument(document, index)),
      ...resources.flatMap((resource) => edgesOfResource(resource, index)),
    ])
    // An id that only the service knows may be any.
    const dynamic = new Set<string>(
      documents.flatMap((document) => [...documentReferences(document).dynamic]),
    )
    for (const resource of resources) {
      const type = collectionOf(resource.resource)
      if (type === 'apim-diagnostic' || dynamic.has(type) || used.has(addressOf(resource))) continue
      const words = resourceWords[resource.resource]
      report(resource.origin, `Nothing uses the ${words} \`${resource.id}\`.`, {
        hint: 'Use it in a policy, or remove it.',
      })
    }
  },
}
