import { addressOf, resourceWords } from '../../resources/resource.ts'
import type { ProjectRule } from '../rule.ts'

/** An id belongs to one resource; pools and backends share their ids. */
export const duplicateResource: ProjectRule = {
  code: 'duplicate-resource',
  severity: 'error',
  wholeProject: true,
  summary: 'An id belongs to one resource; pools and backends share their ids.',
  checkProject({ resources, report }) {
    const seen = new Set<string>()
    for (const resource of resources) {
      const address = addressOf(resource).toLowerCase()
      if (seen.has(address)) {
        const words = resourceWords[resource.resource]
        report(resource.origin, `There is already another ${words} \`${resource.id}\`.`, {
          hint: 'Give it an id of its own, or export one and import it where it is used.',
        })
      }
      seen.add(address)
    }
  },
}
