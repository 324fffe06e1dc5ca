import type { Argument, ExpressionSyntax, Name, QueryClause } from '../syntax/tree.ts'
import { unknown } from '../types/type.ts'
import { bindExpression } from './bind-expression.ts'
import type { Binding } from './binding.ts'
import type { Operand } from './operand.ts'

type QuerySyntax = Extract<ExpressionSyntax, { kind: 'query' }>

/**
 * A query is read as the calls that it stands for.
 * @see https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/expressions#12223-query-expression-translation
 */
export const bindQuery = (binding: Binding, syntax: QuerySyntax): Operand =>
  bindExpression(binding, translate(syntax))

interface State {
  readonly source: ExpressionSyntax
  /** The names in scope; several travel in one anonymous object. */
  readonly names: readonly Name[]
}

/** The calls that a query stands for; each keeps the place of its clause. */
export function translate({ clauses, start, end }: QuerySyntax): ExpressionSyntax {
  let state: State | undefined
  let result: ExpressionSyntax = { kind: 'missing', start, end }
  for (const [index, clause] of clauses.entries()) {
    if (clause.kind === 'from' && !state) {
      state = { source: typedSource(clause), names: [clause.name] }
      result = state.source
    } else if (!state) return result
    else if (clause.kind === 'into') state = { source: result, names: [clause.name] }
    else if (clause.kind === 'select') {
      const isPlain =
        clause.value.kind === 'name' &&
        state.names.length === 1 &&
        clause.value.name === state.names[0]!.name &&
        clauses[index - 1]?.kind !== 'from'
      result = isPlain
        ? state.source
        : call(clause, state.source, 'Select', [lambda(state.names, clause.value)])
    } else if (clause.kind === 'group') {
      result = call(clause, state.source, 'GroupBy', [
        lambda(state.names, clause.by),
        lambda(state.names, clause.value),
      ])
    } else {
      state = advance(state, clause)
      result = state.source
    }
  }
  return result
}

const typedSource = (clause: Extract<QueryClause, { kind: 'from' }>): ExpressionSyntax =>
  clause.type && !isVar(clause.type)
    ? {
        kind: 'call',
        target: {
          kind: 'member',
          target: clause.source,
          name: named('Cast', clause.source),
          typeArguments: [clause.type],
          start: clause.source.start,
          end: clause.source.end,
        },
        arguments: [],
        start: clause.source.start,
        end: clause.source.end,
      }
    : clause.source

const isVar = (type: { kind: string; parts?: readonly { name: string }[] }): boolean =>
  type.kind === 'named-type' && type.parts?.[0]?.name === 'var'

function advance(state: State, clause: QueryClause): State {
  const { source, names } = state
  switch (clause.kind) {
    case 'where':
      return { source: call(clause, source, 'Where', [lambda(names, clause.condition)]), names }
    case 'orderby':
      return {
        names,
        source: clause.keys.reduce<ExpressionSyntax>(
          (target, key, index) =>
            call(clause, target, index === 0 ? 'OrderBy' : 'ThenBy', [lambda(names, key)]),
          source,
        ),
      }
    case 'let': {
      const value = pack(names, [[clause.name, clause.value]])
      const all = [...names, clause.name]
      return { source: call(clause, source, 'Select', [lambda(names, value)]), names: all }
    }
    case 'from': {
      const all = [...names, clause.name]
      const collection = lambda(names, typedSource(clause))
      const result = lambda2(names, clause.name, pack(all, []))
      return { source: call(clause, source, 'SelectMany', [collection, result]), names: all }
    }
    case 'join': {
      const all = [...names, clause.into ?? clause.name]
      const list = [
        clause.source,
        lambda(names, clause.left),
        lambda([clause.name], clause.right),
        lambda2(names, clause.into ?? clause.name, pack(all, [])),
      ]
      return {
        source: call(clause, source, clause.into ? 'GroupJoin' : 'Join', list),
        names: all,
      }
    }
    default:
      return state
  }
}

const named = (name: string, { start, end }: { start: number; end: number }): Name => ({
  name,
  start,
  end,
})

function call(
  place: { readonly start: number; readonly end: number },
  target: ExpressionSyntax,
  name: string,
  list: readonly ExpressionSyntax[],
): ExpressionSyntax {
  const { start, end } = place
  return {
    kind: 'call',
    target: { kind: 'member', target, name: named(name, place), start, end },
    arguments: list.map((value): Argument => ({ value, start: value.start, end: value.end })),
    start,
    end,
  }
}

/** The parameter under which several names travel. */
const carrier = '<names>'

function lambda(names: readonly Name[], body: ExpressionSyntax): ExpressionSyntax {
  const { start, end } = body
  const [only] = names
  const isSingle = names.length === 1
  const parameter = isSingle ? only! : named(carrier, body)
  return {
    kind: 'lambda',
    parameters: [{ name: parameter, mode: 'in', start: parameter.start, end: parameter.end }],
    body: isSingle ? body : unpack(names, body),
    start,
    end,
  }
}

function lambda2(names: readonly Name[], last: Name, body: ExpressionSyntax): ExpressionSyntax {
  const { start, end } = body
  const isSingle = names.length === 1
  const first = isSingle ? names[0]! : named(carrier, body)
  return {
    kind: 'lambda',
    parameters: [first, last].map((name) => ({ name, start: name.start, end: name.end })),
    body: isSingle ? body : unpack(names, body),
    start,
    end,
  }
}

/** An anonymous object that carries the names, and values for new ones. */
function pack(
  names: readonly Name[],
  values: readonly (readonly [Name, ExpressionSyntax])[],
): ExpressionSyntax {
  const place = names.at(-1)!
  const carried = names.map(({ name }) => ({
    value: { kind: 'name' as const, name, start: place.start, end: place.end },
    start: place.start,
    end: place.end,
  }))
  const added = values.map(([name, value]) => ({ name, value, start: name.start, end: name.end }))
  return {
    kind: 'anonymous',
    members: [...carried, ...added],
    start: place.start,
    end: place.end,
  }
}

const unpack = (names: readonly Name[], body: ExpressionSyntax): ExpressionSyntax => ({
  kind: 'carried',
  names,
  body,
  start: body.start,
  end: body.end,
})

/** Binds a body with the names that its lambda's first parameter carries. */
export function bindCarried(
  binding: Binding,
  { names, body }: Extract<ExpressionSyntax, { kind: 'carried' }>,
): Operand {
  const type = binding.find(carrier)?.type
  return binding.inScope(() => {
    for (const { name, start } of names) {
      const index = type?.kind === 'anonymous' ? type.names.indexOf(name) : -1
      const found = type?.kind === 'anonymous' && index >= 0 ? type.types[index]! : unknown
      const local = { name, kind: 'iteration', type: found, declaredAt: start } as const
      binding.scope.locals.set(name, local)
    }
    return bindExpression(binding, body)
  })
}
