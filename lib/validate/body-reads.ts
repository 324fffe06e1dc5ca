import type { ExpressionSyntax } from '../csharp/syntax/tree.ts'
import { walk } from '../csharp/syntax/walk.ts'
import type { Origin } from '../diagnostics/source.ts'
import type { Visit } from '../document/visit.ts'
import type { Code } from '../xml/node.ts'
import { spanInCode } from '../xml/span-in-code.ts'
import { checkedCodes } from './code.ts'
import type { RuleContext } from './rule.ts'

/** A place where C# reads the body of the request or the response. */
export interface BodyRead {
  readonly visit: Visit
  readonly origin: Origin
  /** The expression that reads. */
  readonly code: Code
  readonly message: 'Request' | 'Response'
  /** Whether the body can be read again. */
  readonly preserves: boolean
  /** Branches of the C# around it, by the offset of the condition: they exclude one another. */
  readonly branches: ReadonlyMap<number, 'then' | 'otherwise'>
}

/** The places where a document reads bodies, in the order of the text. */
export const bodyReads = (context: Pick<RuleContext, 'visits'>): readonly BodyRead[] =>
  checkedCodes(context).flatMap(({ code, visit, checked }) => {
    if (!code.code.includes('Body')) return []
    const branches: Branch[] = []
    const reads: BodyRead[] = []
    walk(checked.tree, (node) => {
      if (node.kind === 'conditional' || node.kind === 'if') {
        const { condition, then, otherwise } = node
        branches.push({ at: condition.start, side: 'then', ...range(then) })
        if (otherwise)
          branches.push({ at: condition.start, side: 'otherwise', ...range(otherwise) })
      }
      const message = node.kind === 'call' ? bodyOf(node) : undefined
      if (node.kind !== 'call' || !message) return
      reads.push({
        visit,
        code,
        origin: spanInCode(code, node.start, node.end),
        message,
        preserves: preserves(node),
        branches: new Map(
          branches
            .filter(({ start, end }) => start <= node.start && node.end <= end)
            .map(({ at, side }) => [at, side]),
        ),
      })
    })
    return reads
  })

interface Branch {
  readonly at: number
  readonly side: 'then' | 'otherwise'
  readonly start: number
  readonly end: number
}

const range = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start, end })

type Call = Extract<ExpressionSyntax, { kind: 'call' }>

/** Whose body `context.Request.Body.As<…>()` reads. */
function bodyOf({ target }: Call): BodyRead['message'] | undefined {
  if (target.kind !== 'member' || !/^As(?:FormUrlEncodedContent)?$/.test(target.name.name)) {
    return undefined
  }
  const body = target.target.kind === 'receiver' ? undefined : target.target
  return body && messageOf(body)
}

function messageOf(body: ExpressionSyntax): BodyRead['message'] | undefined {
  if (body.kind !== 'member' || body.name.name !== 'Body') return undefined
  const { target } = body
  if (target.kind !== 'member' || target.target.kind !== 'name') return undefined
  if (target.target.name !== 'context') return undefined
  const { name } = target.name
  return name === 'Request' || name === 'Response' ? name : undefined
}

/** Only a literal `false`, or nothing, says that the body is given up. */
function preserves({ arguments: list }: Call): boolean {
  const [first] = list
  return first !== undefined && !(first.value.kind === 'boolean' && !first.value.value)
}
