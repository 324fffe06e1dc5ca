import { catalog } from '../policies/catalog.ts'
import type { ElementDefinition } from '../policies/definition.ts'
import { membersOf } from '../policies/members.ts'

/** The elements in which any XML may stand, so that every blank in them counts. */
export const markupElements: ReadonlySet<string> = new Set(
  [...catalog].flatMap(([name, definition]) => markupNames(name, definition)),
)

function markupNames(name: string, definition: ElementDefinition): readonly string[] {
  const own = definition.markup ? [name] : []
  const children = [...membersOf(definition).children.values()]
  return [...own, ...children.flatMap((child) => markupNames(child.name, child.definition))]
}
