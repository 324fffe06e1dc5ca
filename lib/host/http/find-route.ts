import type { HttpFunction } from '../functions/triggers.ts'
import { routeTemplate } from './route-template.ts'

/** What became of looking for a route. */
export type FoundRoute =
  | {
      readonly kind: 'function'
      readonly function: HttpFunction
      readonly parameters: Readonly<Record<string, string>>
    }
  | { readonly kind: 'wrong-method'; readonly allowed: readonly string[] }
  | { readonly kind: 'none' }

/** Finds the function of a method and a path; of several, the one whose route says most. */
export function routeFinder(
  functions: readonly HttpFunction[],
  prefix: string,
): (method: string, segments: readonly string[]) => FoundRoute {
  const routes = functions
    .map((each) => ({ function: each, template: routeTemplate(`${prefix}/${each.route}`) }))
    .sort((a, b) => (a.template.rank < b.template.rank ? -1 : 1))
  return (method, segments) => {
    const allowed: string[] = []
    for (const { function: found, template } of routes) {
      const parameters = template.match(segments)
      if (!parameters) continue
      if (found.methods.includes(method)) return { kind: 'function', function: found, parameters }
      allowed.push(...found.methods)
    }
    return allowed.length > 0 ? { kind: 'wrong-method', allowed } : { kind: 'none' }
  }
}
