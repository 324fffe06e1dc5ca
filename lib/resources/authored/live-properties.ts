import type { ResourceType } from '../../xml/resource-reference.ts'
import { type Fields, fieldsOf, isFields } from './fields.ts'

/**
 * What the properties of a resource say: without null and empty objects and lists, without what
 * only the service writes, and without the marks of deployments.
 */
export function liveProperties(type: ResourceType, properties: unknown): Fields {
  const { id, name, provisioningState, ...given } = fieldsOf(properties)
  const { type: kind, ...others } = given
  // The type of the resource, not the one that tells pools from other backends.
  const own = typeof kind === 'string' && kind.includes('/') ? others : given
  const said = { ...own, description: withoutMark(own['description']) }
  return fieldsOf(tidy(type === 'named-value' ? namedValue(said) : said))
}

/** The service gives no secrets back, and what stands in for one is none. */
function namedValue({ value, ...given }: Fields): Fields {
  const { lastStatus, ...keyVault } = fieldsOf(given['keyVault'])
  const isSecret = (given['secret'] ?? false) !== false || Object.keys(keyVault).length > 0
  const tags = withoutMarks(given['tags'])
  return {
    ...given,
    tags,
    ...(isFields(given['keyVault']) && { keyVault }),
    ...(!isSecret && { value }),
  }
}

function withoutMark(description: unknown): unknown {
  if (typeof description !== 'string') return description
  const text = description.replace(/(?:^| )\[apim-policy[^\]]*\]$/, '')
  return text === '' && description !== '' ? undefined : text
}

const withoutMarks = (tags: unknown): unknown =>
  Array.isArray(tags)
    ? tags.filter((tag) => !(typeof tag === 'string' && tag.startsWith('apim-policy:')))
    : tags

/** A copy without null and undefined and without what they leave empty. */
export function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => tidy(each) ?? each)
  if (!isFields(value)) return value ?? undefined
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, tidy(each)] as const)
      .filter(([, each]) => each !== undefined && !isEmpty(each)),
  )
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0
