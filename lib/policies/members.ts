import type { AttributeDefinition, ChildDefinition, ElementDefinition } from './definition.ts'
import { xmlName } from './key.ts'

/** The members of an element by their XML names, each with its key. */
export interface Members {
  readonly attributes: ReadonlyMap<string, Member<AttributeDefinition>>
  readonly children: ReadonlyMap<string, Member<ChildDefinition>>
  /** The attributes that the element must, or should, have. */
  readonly requiredAttributes: readonly Member<AttributeDefinition>[]
  /** The children that the element must, or should, have. */
  readonly requiredChildren: readonly Member<ChildDefinition>[]
}

export interface Member<D> {
  readonly key: string
  readonly name: string
  readonly definition: D
}

const known = new WeakMap<ElementDefinition, Members>()

/** The attributes and children of a definition by XML name. */
export function membersOf(definition: ElementDefinition): Members {
  const found = known.get(definition)
  if (found) return found
  const attributes = byName(definition.attributes ?? {})
  const children = byName(definition.children ?? {})
  const members: Members = {
    attributes,
    children,
    requiredAttributes: [...attributes.values()].filter((each) => each.definition.required),
    requiredChildren: [...children.values()].filter(
      (each) => (each.definition.min ?? 0) > 0 || each.definition.required,
    ),
  }
  known.set(definition, members)
  return members
}

const byName = <D extends { readonly xml?: string }>(
  definitions: Readonly<Record<string, D>>,
): ReadonlyMap<string, Member<D>> =>
  new Map(
    Object.entries(definitions).map(([key, definition]) => {
      const name = xmlName(key, definition)
      return [name, { key, name, definition }]
    }),
  )
