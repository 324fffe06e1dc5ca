import { elements } from '../../document/visit.ts'
import type { ElementDefinition, Group } from '../../policies/definition.ts'
import { xmlName } from '../../policies/key.ts'
import { memberName } from '../../policies/reference-page.ts'
import type { XmlElement } from '../../xml/node.ts'
import { docsOf, list } from '../list.ts'
import { at, type Rule, tag } from '../rule.ts'
import { isPlain, textOf } from '../value.ts'

/** Attributes and children that belong together, or exclude each other, do. */
export const memberGroup: Rule = {
  code: 'member-group',
  severity: 'error',
  summary: 'Attributes and children that belong together, or exclude each other, do.',
  check({ visits, report }) {
    for (const { element, definition, policy } of visits) {
      for (const group of definition?.groups ?? []) {
        const message = violation(element, definition!, group)
        if (!message) continue
        const isUncertain = group.certain === false || policy?.category === 'undocumented'
        report(at(element), message, {
          ...(group.note && { hint: group.note }),
          ...docsOf(policy),
          ...(isUncertain && { severity: 'warning' }),
        })
      }
    }
  },
}

function violation(
  element: XmlElement,
  definition: ElementDefinition,
  group: Group,
): string | undefined {
  const names = (keys: readonly string[], word?: string): string =>
    list(
      keys.map((key) => memberName(definition, key)),
      word,
    )
  const has = (key: string): boolean => isPresent(element, definition, key)
  if (!('of' in group)) {
    if (!applies(element, definition, group)) return undefined
    const wrong = group.then.filter((key) => has(key) === (group.kind === 'excludes'))
    if (wrong.length === 0) return undefined
    const verb = group.kind === 'requires' ? 'needs' : 'cannot have'
    return `${tag(element)} with ${condition(definition, group)} ${verb} ${names(wrong)}.`
  }
  const count = group.of.filter(has).length
  switch (group.kind) {
    case 'exactly-one':
      return count === 1 ? undefined : `${tag(element)} takes exactly one of ${names(group.of)}.`
    case 'at-least-one':
      return count > 0 ? undefined : `${tag(element)} needs at least one of ${names(group.of)}.`
    case 'at-most-one':
      return count < 2 ? undefined : `${tag(element)} takes at most one of ${names(group.of)}.`
    case 'all-or-none':
      return count === 0 || count === group.of.length
        ? undefined
        : `${tag(element)} takes ${names(group.of)} together or not at all.`
  }
}

type Condition = Extract<Group, { readonly if: string }>

function applies(element: XmlElement, definition: ElementDefinition, group: Condition): boolean {
  if (!group.is) return isPresent(element, definition, group.if)
  const attribute = definition.attributes?.[group.if]
  const name = xmlName(group.if, attribute)
  const value = element.attributes.find((each) => each.name === name)?.value
  if (value && !isPlain(value)) return false
  const text = value ? value.text : attribute?.default
  return text !== undefined && group.is.includes(text)
}

function condition(definition: ElementDefinition, group: Condition): string {
  const name = memberName(definition, group.if)
  return group.is
    ? `${name} ${list(
        group.is.map((each) => `"${each}"`),
        'or',
      )}`
    : name
}

function isPresent(element: XmlElement, definition: ElementDefinition, key: string): boolean {
  const attribute = definition.attributes?.[key]
  if (attribute) return element.attributes.some(({ name }) => name === xmlName(key, attribute))
  const child = definition.children?.[key]
  if (child) return elements(element.children).some(({ name }) => name === xmlName(key, child))
  return textOf(element) !== undefined
}
