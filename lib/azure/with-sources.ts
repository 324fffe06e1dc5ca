import type { Change } from '../plan/change.ts'
import type { Plan } from '../plan/plan.ts'
import { addressOf } from '../resources/resource.ts'
import type { BuildResult } from '../workspace/build.ts'
import { sourceLine, sourceLines } from '../workspace/source-lines.ts'

/** The mark stands on a line of its own before the text. */
const markLines = 1

/** A plan whose changes say where they were written. */
export function withSources(
  plan: Plan,
  { compiled, resources, locator }: Pick<BuildResult, 'compiled' | 'resources' | 'locator'>,
): Plan {
  const documents = new Map(compiled.map((each) => [each.path.replace(/\.xml$/, ''), each]))
  const others = new Map(resources.resources.map((each) => [addressOf(each), each]))
  const located = (change: Change): Change => {
    const document = documents.get(change.address)
    const resource = others.get(change.address)
    const sources = document
      ? sourceLines(document, locator, markLines)
      : resource
        ? sourceLine(1, resource.origin, locator)
        : []
    return sources.length > 0 ? { ...change, sources } : change
  }
  return { ...plan, changes: plan.changes.map(located) }
}
