import type { Checked } from '../csharp/check/check.ts'
import type { ExpressionSyntax, Place } from '../csharp/syntax/tree.ts'
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

const byVisits = new WeakMap<readonly Visit[], readonly BodyRead[]>()

/** The places where a document reads bodies, in the order of the text. */
export function bodyReads(context: Pick<RuleContext, 'visits'>): readonly BodyRead[] {
  const known = byVisits.get(context.visits)
  if (known) return known
  const reads = checkedCodes(context).flatMap(({ code, visit, checked }) =>
    readsIn(code, checked).map(({ start, end, ...read }) => ({
      ...read,
      visit,
      code,
      origin: spanInCode(code, start, end),
    })),
  )
  byVisits.set(context.visits, reads)
  return reads
}

/** A reading in C#, wherever that stands. */
interface CodeRead extends Pick<BodyRead, 'message' | 'preserves' | 'branches'> {
  readonly start: number
  readonly end: number
}

const byChecked = new WeakMap<Checked, readonly CodeRead[]>()

function readsIn({ code }: Code, checked: Checked): readonly CodeRead[] {
  if (!code.includes('Body')) return []
  const known = byChecked.get(checked)
  if (known) return known
  const branches: Branch[] = []
  const reads: CodeRead[] = []
  const add = (message: BodyRead['message'] | undefined, place: Place, call: Call): void => {
    if (!message) return
    const { start, end } = place
    const around = branches.filter((each) => each.start <= start && end <= each.end)
    reads.push({
      start,
      end,
      message,
      preserves: preserves(call),
      branches: new Map(around.map(({ at, side }) => [at, side])),
    })
  }
  walk(checked.tree, (node) => {
    if (node.kind === 'conditional' || node.kind === 'if') {
      const { condition, then, otherwise } = node
      branches.push({ at: condition.start, side: 'then', ...range(then) })
      if (otherwise) branches.push({ at: condition.start, side: 'otherwise', ...range(otherwise) })
    } else if (node.kind === 'call') add(bodyOf(node), node, node)
    else if (node.kind === 'conditional-access') {
      const call = firstCall(node.access)
      if (call && isReading(call)) add(messageOf(node.target), { ...node, end: call.end }, call)
    }
  })
  byChecked.set(checked, reads)
  return reads
}

/** The call that follows `?.` at once. */
function firstCall(access: ExpressionSyntax): Call | undefined {
  for (let each = access; ; ) {
    if (each.kind === 'call' && each.target.kind === 'member') {
      if (each.target.target.kind === 'receiver') return each
    }
    const leads = /^(?:call|member|index|conditional-access)$/.test(each.kind)
    if (!leads || !('target' in each)) return undefined
    each = each.target
  }
}

interface Branch {
  readonly at: number
  readonly side: 'then' | 'otherwise'
  readonly start: number
  readonly end: number
}

const range = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start, end })

type Call = Extract<ExpressionSyntax, { kind: 'call' }>

/** Whose body `context.Request.Body.As<…>()` reads. */
const bodyOf = (call: Call): BodyRead['message'] | undefined =>
  isReading(call) && call.target.kind === 'member' ? messageOf(call.target.target) : undefined

const isReading = ({ target }: Call): boolean =>
  target.kind === 'member' && /^As(?:FormUrlEncodedContent)?$/.test(target.name.name)

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
