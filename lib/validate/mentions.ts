import type { ExpressionSyntax } from '../csharp/syntax/tree.ts'
import { walk } from '../csharp/syntax/walk.ts'
import type { Origin } from '../diagnostics/source.ts'
import type { Visit } from '../document/visit.ts'
import { spanInCode } from '../xml/span-in-code.ts'
import { checkedCodes } from './code.ts'
import type { RuleContext } from './rule.ts'

/** A place where C# names a member of `context`. */
export interface Mention {
  readonly visit: Visit
  readonly origin: Origin
  /** Whether it is evaluated when the response is there. */
  readonly isLate: boolean
  /** Whether it is only compared with null, or used through `?.`. */
  readonly isTested: boolean
}

/** The places of a document where C# names a member of `context`. */
export function mentionsOf(
  context: Pick<RuleContext, 'visits'>,
  member: string,
): readonly Mention[] {
  return checkedCodes(context).flatMap(({ code, visit, checked, isLate }) => {
    if (!code.code.includes(member)) return []
    const tested = new Set<ExpressionSyntax>()
    const found: ExpressionSyntax[] = []
    walk(checked.tree, (node) => {
      if (node.kind === 'conditional-access') tested.add(node.target)
      if (node.kind === 'binary' && node.right.kind === 'null') tested.add(node.left)
      if (node.kind === 'member' && isMember(node, member)) found.push(node)
    })
    return found.map((node) => ({
      visit,
      isLate,
      origin: spanInCode(code, node.start, node.end),
      isTested: tested.has(node),
    }))
  })
}

const isMember = (
  { target, name }: Extract<ExpressionSyntax, { kind: 'member' }>,
  member: string,
): boolean => name.name === member && target.kind === 'name' && target.name === 'context'
