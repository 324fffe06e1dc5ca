import { naiveEnd, scanExpression } from '../csharp/scan.ts'
import type { ExpressionSyntax } from '../csharp/syntax/tree.ts'
import { walk } from '../csharp/syntax/walk.ts'
import { formatType } from '../csharp/types/format-type.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type Source, span } from '../diagnostics/source.ts'
import type { Code } from '../xml/node.ts'
import { checkedCode } from './code.ts'
import { reportExpression } from './report-expression.ts'
import { type VariableUse, variableUses } from './variables/variable-use.ts'

/** What is known of a C# expression by itself. */
export interface ExpressionDescription {
  readonly form: Code['form']
  /** The type of the result; absent where the C# does not parse. */
  readonly type?: string
  /** What it uses of `context`, such as `Request.Headers`, in alphabetical order. */
  readonly context: readonly string[]
  /** The context variables that it uses. */
  readonly variables: readonly {
    readonly name: string
    readonly use: VariableUse['kind']
    readonly type?: string
  }[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Describes `@(…)`, `@{…}`, or C# without the brackets around it. */
export function describeExpression(source: Source): ExpressionDescription {
  const code = codeIn(source)
  if ('problem' in code) return code.problem
  const checked = checkedCode(code)
  const diagnostics = reportExpression(code)
  return {
    form: code.form,
    ...(checked.binding && { type: formatType(checked.type) }),
    context: contextMembers(checked.tree),
    variables: variableUses(checked).uses.map(({ name, kind, type }) => ({
      name,
      use: kind,
      ...(type && { type: formatType(type) }),
    })),
    diagnostics: [...brackets(source, code), ...diagnostics],
  }
}

const docs = 'https://learn.microsoft.com/azure/api-management/api-management-policy-expressions'

function codeIn(source: Source): Code | { readonly problem: ExpressionDescription } {
  const { text } = source
  const lead = text.length - text.trimStart().length
  const isWrapped = /^@[({]/.test(text.slice(lead))
  if (!isWrapped) return bareCode(source, lead)
  const form = text[lead + 1] === '{' ? 'block' : 'expression'
  const scanned = scanExpression(text, lead)
  const rest = 'end' in scanned ? text.slice(scanned.end).trim() : ''
  if ('end' in scanned && rest === '') {
    const origin = span(source, lead, scanned.end)
    const code = normal(text.slice(lead + 2, scanned.end - 1))
    return { kind: 'code', form, code, origin }
  }
  const place =
    'problem' in scanned
      ? span(source, scanned.problem.start, scanned.problem.end)
      : span(source, text.indexOf(rest, scanned.end), text.indexOf(rest, scanned.end) + rest.length)
  const message =
    'problem' in scanned
      ? scanned.problem.message
      : 'Something stands behind the bracket that closes the expression.'
  const diagnostic: Diagnostic = {
    code: 'malformed-expression',
    severity: 'error',
    message,
    docs,
    origin: place,
  }
  return { problem: { form, context: [], variables: [], diagnostics: [diagnostic] } }
}

/** C# as it stands in an editor: statements end in `;` or `}`, everything else is an expression. */
function bareCode(source: Source, lead: number): Code {
  const code = source.text.trim()
  const form = /[;}]$/.test(code) && /\breturn\b|\bthrow\b/.test(code) ? 'block' : 'expression'
  // The code's place is that of the brackets that are not there.
  const origin = span(source, lead - 2, lead + code.length + 1)
  return { kind: 'code', form, code: normal(code), origin }
}

const normal = (text: string): string => text.replace(/\r\n?/g, '\n')

/** The service may count brackets without reading strings. */
function brackets(source: Source, { form, code, origin }: Code): readonly Diagnostic[] {
  const text = form === 'block' ? `@{${code}}` : `@(${code})`
  if (naiveEnd(text, 0) === text.length) return []
  return [
    {
      code: 'bracket-in-string',
      severity: 'warning',
      message: 'A bracket in a string or comment is unbalanced.',
      hint: 'Balance it, or write it as an escape such as "\\u0029".',
      docs,
      origin:
        origin.kind === 'span'
          ? span(source, Math.max(0, origin.start), source.text.length)
          : origin,
    },
  ]
}

/** The longest chains of properties that begin with `context`. */
function contextMembers(tree: object): readonly string[] {
  const found = new Set<string>()
  const inner = new Set<object>()
  walk(tree, (node) => {
    if (inner.has(node)) return
    // A method is not what is used, but what it is called on.
    if (node.kind === 'call') inner.add(node.target)
    else if (node.kind !== 'member' && node.kind !== 'conditional-access') return
    const chain = node.kind === 'call' && node.target.kind === 'member' ? node.target.target : node
    const path = pathFrom(chain as ExpressionSyntax, inner)
    if (path) found.add(path)
  })
  return [...found].sort()
}

/** The names behind `context`; undefined for what is no such chain. */
function pathFrom(
  node: ExpressionSyntax,
  inner: Set<object>,
  receiver?: string,
): string | undefined {
  inner.add(node)
  switch (node.kind) {
    case 'name':
      return node.name === 'context' ? '' : undefined
    case 'receiver':
      return receiver
    case 'conditional-access': {
      const path = pathFrom(node.target, inner, receiver)
      return path === undefined ? undefined : (pathFrom(node.access, inner, path) ?? path)
    }
    case 'member': {
      const path = pathFrom(node.target, inner, receiver)
      return path === undefined ? undefined : [path, node.name.name].filter(Boolean).join('.')
    }
    case 'call':
      if (node.target.kind !== 'member') return undefined
      inner.add(node.target)
      return pathFrom(node.target.target, inner, receiver)
    default:
      return undefined
  }
}
