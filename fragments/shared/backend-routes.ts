import {
  type BooleanExpression,
  choose,
  type Optional,
  otherwise,
  type StringExpression,
  when,
} from '../../lib/index.ts'
import { type BackendReference, useBackend } from './backend-reference.ts'
import type { In } from './in-section.ts'

/** Backends by a name that calls have: the id of a product, a model, or any other text. */
export type BackendRoutes = Readonly<Record<string, BackendReference>>

/** Whether calls have one of these names. */
type IsOneOf = (names: readonly string[]) => BooleanExpression

/** Sends each call to the backend of its name; names of one backend share a branch. */
export function chooseBackend(
  routes: BackendRoutes,
  isOneOf: IsOneOf,
  others: BackendReference | undefined,
): In<'inbound'> {
  return choose(
    ...branches(routes, isOneOf),
    others !== undefined && otherwise([useBackend(others)]),
  )
}

/** The branches of `choose` that lead to the backends. */
export const branches = (routes: BackendRoutes, isOneOf: IsOneOf) =>
  [...namesByBackend(routes)].map(([backend, names]) => when(isOneOf(names), [useBackend(backend)]))

function namesByBackend(routes: BackendRoutes): ReadonlyMap<BackendReference, readonly string[]> {
  const names = new Map<BackendReference, string[]>()
  for (const [name, backend] of Object.entries(routes)) {
    names.set(backend, [...(names.get(backend) ?? []), name])
  }
  return names
}

/** Whether the name of calls is one of several, where calls may have none. */
export const optionalName =
  (name: Optional<StringExpression>): IsOneOf =>
  (names) =>
    names.length === 1 ? name.equals(names[0]!) : name.or('').isOneOf(names)

/** Whether the name of calls is one of several. */
export const anyName =
  (name: StringExpression, comparison: { readonly ignoreCase: boolean }): IsOneOf =>
  (names) =>
    names.length === 1 ? name.equals(names[0]!, comparison) : name.isOneOf(names, comparison)

/** What is wrong with routes; `at` is the option that they are in. */
export function routesProblem(
  routes: BackendRoutes,
  at: string,
  comparison: { readonly ignoreCase?: boolean } = {},
): string | undefined {
  const names = Object.keys(routes)
  if (names.length === 0) return `\`${at}\` is empty.`
  if (names.some((name) => name.trim() === '')) return `\`${at}\` has an empty name.`
  if (!comparison.ignoreCase) return undefined
  const lower = names.map((name) => name.toLowerCase())
  const twice = names.find((_, index) => lower.indexOf(lower[index]!) !== index)
  return twice === undefined
    ? undefined
    : `\`${at}\` has \`${twice}\` twice; capitals make no difference.`
}
