import { UserError } from '../../workspace/user-error.ts'

/** A route as a function states it, `usage/{what}/{id?}`. */
export interface RouteTemplate {
  /** Its parts, of which routes that say more sort first. */
  readonly rank: string
  /** The values of its parameters, where a path is one of it. */
  readonly match: (segments: readonly string[]) => Readonly<Record<string, string>> | undefined
}

interface Part {
  readonly kind: 'literal' | 'parameter' | 'optional' | 'rest'
  readonly name: string
}

const ranks = { literal: '0', parameter: '1', optional: '2', rest: '3' } as const satisfies Record<
  Part['kind'],
  string
>

/**
 * Reads the template of a route.
 * @see https://learn.microsoft.com/azure/azure-functions/functions-bindings-http-webhook-trigger#customize-the-http-endpoint
 */
export function routeTemplate(template: string): RouteTemplate {
  const parts = template
    .split('/')
    .filter((each) => each !== '')
    .map((text) => partOf(text, template))
  return {
    rank: parts.map(({ kind }) => ranks[kind]).join(''),
    match(segments) {
      const values: Record<string, string> = {}
      for (const [at, { kind, name }] of parts.entries()) {
        const segment = segments[at]
        if (kind === 'rest') return { ...values, [name]: segments.slice(at).join('/') }
        if (segment === undefined) {
          if (kind !== 'optional') return undefined
        } else if (kind !== 'literal') values[name] = segment
        else if (segment.toLowerCase() !== name.toLowerCase()) return undefined
      }
      return segments.length <= parts.length ? values : undefined
    },
  }
}

function partOf(text: string, template: string): Part {
  if (!/[{}]/.test(text)) return { kind: 'literal', name: text }
  const [, star, name, mark] = /^\{(\*{0,2})(\w+)(\??)\}$/.exec(text) ?? []
  if (name === undefined) {
    throw new UserError(`The route \`${template}\` cannot be served here: \`${text}\`.`, {
      hint: 'A part of a route is text, `{name}`, `{name?}` or `{*name}`.',
    })
  }
  return { kind: star ? 'rest' : mark ? 'optional' : 'parameter', name }
}
