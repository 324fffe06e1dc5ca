import type {
  AttributeDefinition,
  ChildDefinition,
  ElementDefinition,
  Group,
  PolicyDefinition,
  ValueDefinition,
} from './definition.ts'
import { xmlName } from './key.ts'

/** The reference page of a policy as Markdown, from its definition alone. */
export function referencePage(policy: PolicyDefinition): string {
  const parts = [
    `# ${policy.name}`,
    policy.summary,
    facts(policy),
    ...element(policy),
    ...children(policy, []),
    ...notes(policy),
    ...(policy.docs ? [`Source: <${policy.docs}>`] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

/** The table of all documented policies as Markdown, by category. */
export function policyTable(policies: readonly PolicyDefinition[]): string {
  const categories = [...new Set(policies.map(({ category }) => category))].sort()
  const rows = categories.flatMap((category) =>
    policies
      .filter((each) => each.category === category && category !== 'undocumented')
      .map(({ name, summary, sections }) => [
        category.replaceAll('-', ' '),
        `\`${name}\``,
        sections.join(', ') || '–',
        summary,
      ]),
  )
  return table(['category', 'policy', 'sections', 'what it does'], rows)
}

function facts(policy: PolicyDefinition): string {
  const { usage } = policy
  const lines = [
    ['Sections', withSeen(policy.sections, policy.undocumentedSections)],
    ['Scopes', withSeen(policy.scopes, policy.undocumentedScopes)],
    ['Gateways', policy.gateways.join(', ')],
    ['Once per', usage?.onlyOnce?.per],
    ['Goes with', usage?.requires?.join(', ')],
    ['Only inside', usage?.onlyInside?.join(', ')],
  ]
  return lines
    .filter(([, value]) => value)
    .map(([name, value]) => `- ${name}: ${value}`)
    .join('\n')
}

const withSeen = (documented: readonly string[], seen: readonly string[] = []): string =>
  [...documented, ...seen.map((each) => `${each} (not documented)`)].join(', ')

function element(definition: ElementDefinition): readonly string[] {
  const { attributes = {}, text, groups = [], nested } = definition
  const rows = Object.entries(attributes).map(([key, attribute]) => [
    `\`${xmlName(key, attribute)}\``,
    attribute.required === true ? 'yes' : attribute.required === 'expected' ? 'expected' : 'no',
    `${valueType(attribute)}${resourceForm(key, attribute)}`,
    attribute.default === undefined ? '' : `\`${attribute.default}\``,
    attribute.doc,
  ])
  return [
    ...(rows.length > 0 ? [table(['attribute', 'required', 'type', 'default', ''], rows)] : []),
    ...(text ? [`Text (${valueType(text)}): ${text.doc}`] : []),
    ...(nested ? [nestedText(nested)] : []),
    ...groups.map((group) => groupText(definition, group)),
  ]
}

/** What builders take in place of an id. */
const resourceForm = (key: string, { resource }: AttributeDefinition): string =>
  resource === undefined
    ? ''
    : `; in TypeScript also \`${key.replace(/Id$/, '')}\`, the ${resource} itself`

function children(parent: ElementDefinition, path: readonly string[]): readonly string[] {
  return Object.entries(parent.children ?? {}).flatMap(([key, child]) => {
    const names = [...path, xmlName(key, child)]
    const heading = `## <${names.join('> <')}>`
    const intro = `${child.doc} ${count(child)}.`
    if (child.policy) return [heading, `${intro} See \`${child.policy.definition.name}\`.`]
    return [heading, intro, ...element(child), ...children(child, names)]
  })
}

function count({ min = 0, max = 1 }: ChildDefinition): string {
  if (max === 1) return min === 1 ? 'Exactly one' : 'At most one'
  const least = min > 0 ? `At least ${min}` : 'Any number'
  return max === 'many' ? least : `${least}, at most ${max}`
}

function valueType(value: ValueDefinition): string {
  const { type, values, min, max, maxLength, expression } = value
  const range = [
    min === undefined ? '' : `from ${min}`,
    max === undefined ? '' : `to ${max}`,
    maxLength === undefined ? '' : `at most ${maxLength} characters`,
  ].filter((each) => each !== '')
  const name = values ? values.map((each) => `\`${each}\``).join(' or ') : type
  const code =
    expression === 'not-allowed'
      ? 'no expression'
      : expression === 'required'
        ? 'expression only'
        : ''
  return [name, ...range, code].filter((each) => each !== '').join(', ')
}

const nestedText = ({ policies, except }: NonNullable<ElementDefinition['nested']>): string => {
  const which = policies === 'any' ? 'any policy' : policies.map((each) => `\`${each}\``).join(', ')
  const but = except ? ` but ${except.map((each) => `\`${each}\``).join(', ')}` : ''
  return `Holds policies: ${which}${but}.`
}

const kinds = {
  'exactly-one': 'Exactly one of',
  'at-least-one': 'At least one of',
  'at-most-one': 'At most one of',
  'all-or-none': 'All or none of',
}

function groupText(definition: ElementDefinition, group: Group): string {
  const name = (key: string): string => memberName(definition, key)
  const list = (keys: readonly string[]): string => keys.map(name).join(', ')
  const text =
    'of' in group
      ? `${kinds[group.kind]} ${list(group.of)}.`
      : `${name(group.if)}${group.is ? ` of ${group.is.map((each) => `\`${each}\``).join(' or ')}` : ''} ${
          group.kind === 'requires' ? 'needs' : 'excludes'
        } ${list(group.then)}.`
  return group.note ? `${text} ${group.note}` : text
}

/** A member as documents write it: `name` for attributes, `<name>` for children. */
export function memberName(definition: ElementDefinition, key: string): string {
  const attribute = definition.attributes?.[key]
  if (attribute) return `\`${xmlName(key, attribute)}\``
  const child = definition.children?.[key]
  return child ? `<${xmlName(key, child)}>` : key
}

const notes = ({ usage }: PolicyDefinition): readonly string[] =>
  usage?.notes ? [['## Notes', '', ...usage.notes.map((each) => `- ${each}`)].join('\n')] : []

/** A Markdown table whose columns also line up in a terminal. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))
  const widths = head.map((name, at) =>
    Math.max(3, name.length, ...cells.map((row) => row[at]!.length)),
  )
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at]!))).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n')
}
