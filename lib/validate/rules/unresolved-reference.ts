import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import type { Origin } from '../../diagnostics/source.ts'
import { documentReferences, type ReferencedType } from '../../resources/document-references.ts'
import { literalsIn } from '../../resources/resource.ts'
import { type ResourceIndex, resourceIndex } from '../../resources/resource-index.ts'
import { namedValuesIn } from '../../xml/named-values.ts'
import { offer } from '../list.ts'
import type { ProjectContext, ProjectRule } from '../rule.ts'

/**
 * What is named by an id is in the project or declared as external. Kinds of which the project
 * declares nothing are not asked about: there, all resources are someone else's.
 */
export const unresolvedReference: ProjectRule = {
  code: 'unresolved-reference',
  severity: 'error',
  wholeProject: true,
  summary: 'What is named by an id is in the project or declared as external.',
  checkProject(context) {
    if (context.resources.length + context.externals.length === 0) return
    const index = resourceIndex(context)
    for (const { type, id, origin } of mentions(context)) {
      if (type === 'fragment' || index.idsOf(type).length === 0) continue
      const found = index.find(type, id)
      if (!found)
        context.report(origin, `There is no ${words[type]} \`${id}\`.`, advice(index, type, id))
    }
  },
}

const words = { backend: 'backend', logger: 'logger', 'named-value': 'named value' }
const settings = {
  backend: 'externalBackends',
  logger: 'externalLoggers',
  'named-value': 'externalNamedValues',
}

const advice = (index: ResourceIndex, type: keyof typeof words, id: string) => ({
  hint: offer(
    didYouMean(id, index.idsOf(type)),
    `Export it from a source, or add it to \`${settings[type]}\` in the configuration.`,
  ),
})

/** What documents name, and what resources name in texts. */
function mentions({ documents, resources }: ProjectContext): readonly {
  readonly type: ReferencedType
  readonly id: string
  readonly origin: Origin
}[] {
  const inResources = resources.flatMap(({ options }) =>
    literalsIn(options).flatMap(({ text, origin }) =>
      namedValuesIn(text).map(({ name }) => ({ type: 'named-value' as const, id: name, origin })),
    ),
  )
  return [...documents.flatMap((each) => documentReferences(each).mentions), ...inResources]
}
