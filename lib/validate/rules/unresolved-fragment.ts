import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { visit } from '../../document/visit.ts'
import { offer } from '../list.ts'
import type { ProjectRule } from '../rule.ts'
import { isPlain } from '../value.ts'

/** A fragment that is included exists. */
export const unresolvedFragment: ProjectRule = {
  code: 'unresolved-fragment',
  severity: 'error',
  wholeProject: true,
  summary: 'A fragment that is included exists.',
  docs: 'https://learn.microsoft.com/azure/api-management/policy-fragments',
  checkProject({ documents, externalFragments, report }) {
    const ids = documents.flatMap(({ target }) =>
      target?.scope === 'fragment' ? [target.fragment] : [],
    )
    const known = new Set([...ids, ...externalFragments].map((id) => id.toLowerCase()))
    for (const { element } of documents.flatMap((document) => visit(document))) {
      if (element.name !== 'include-fragment') continue
      const id = element.attributes.find(({ name }) => name === 'fragment-id')
      if (!id || !isPlain(id.value) || known.has(id.value.text.toLowerCase())) continue
      const near = didYouMean(id.value.text, [...ids, ...externalFragments])
      report(id.value.origin, `There is no fragment \`${id.value.text}\`.`, {
        hint: offer(near, 'Add it to the project, or to `externalFragments` in the configuration.'),
      })
    }
  },
}
