import { context, csharp, type Expression, type StringExpression } from '../../lib/index.ts'

/** Where a text comes from: a header, a query parameter, a claim, an expression or a constant. */
export type AttributeSource =
  | { readonly header: string }
  | { readonly query: string }
  /** A claim of the validated token, or else of the one that was sent, which is believed. */
  | { readonly claim: string }
  | Expression<string>
  | string

/** The sources of one text: the first that has any counts. */
export type AttributeSources = AttributeSource | readonly AttributeSource[]

/**
 * The C# of a text from its sources. A local variable `token` has to hold the caller's token, a
 * `Jwt` or null.
 */
export const sourceText = (sources: AttributeSources): Expression<string | null> => {
  const [first, ...rest] = listOf(sources).map(sourceExpression)
  if (first === undefined) return csharp<string>`""`
  return rest.reduce<Expression<string | null>>(
    (before, next) => csharp<string>`first(${before}, ${next})`,
    first,
  )
}

/** The sources as a list. */
export const listOf = (sources: AttributeSources): readonly AttributeSource[] =>
  Array.isArray(sources) ? sources : [sources as AttributeSource]

/** Whether a source is C# with statements, which cannot stand inside other C#. */
export const isBlock = (source: AttributeSource): boolean =>
  typeof source === 'object' && 'kind' in source && source.form === 'block'

function sourceExpression(source: AttributeSource): Expression<string | null> {
  if (typeof source === 'string') return csharp<string>`${source}`
  if ('kind' in source) return source
  if ('header' in source) return context.request.headers.get(source.header, '')
  if ('query' in source) return queryParameter(source.query)
  return csharp<string>`token?.Claims.GetValueOrDefault(${source.claim}, "")`
}

/** The parameter as the client sent it. */
const queryParameter = (name: string): StringExpression =>
  context.request.originalUrl.query.get(name, '')
