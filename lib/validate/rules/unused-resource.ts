import { documentReferences } from '../../resources/document-references.ts'
import { edgesOfDocument, edgesOfResource } from '../../resources/edges.ts'
import { addressOf, resourceWords } from '../../resources/resource.ts'
import { resourceIndex } from '../../resources/resource-index.ts'
import { collectionOf } from '../../xml/resource-reference.ts'
import type { ProjectRule } from '../rule.ts'

/** A resource is named by a document or by another resource. APIM diagnostics work by themselves. */
export const unusedResource: ProjectRule = {
  code: 'unused-resource',
  severity: 'warning',
  wholeProject: true,
  summary: 'A resource is named by a document or by another resource.',
  checkProject({ documents, resources, externals, report }) {
    if (resources.length === 0) return
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
