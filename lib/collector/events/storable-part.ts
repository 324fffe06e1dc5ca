import type { UsagePart } from '../usage/usage-part.ts'

/**
 * A part whose texts every store takes: PostgreSQL knows neither the character zero nor halves of
 * characters, and one text that it refuses would hold up everything behind it.
 */
export function storablePart(part: UsagePart): UsagePart {
  const { id, dimensions, attributes, errorReason } = part
  return {
    ...part,
    id: storable(id),
    dimensions: texts(dimensions),
    ...(attributes && { attributes: texts(attributes) }),
    ...(errorReason !== undefined && { errorReason: storable(errorReason) }),
  }
}

const texts = <T extends object>(values: T): T =>
  Object.fromEntries(
    Object.entries(values).map(([name, text]) => [storable(name), storable(String(text))]),
  ) as T

const storable = (text: string): string => text.toWellFormed().replaceAll('\u0000', '\uFFFD')
