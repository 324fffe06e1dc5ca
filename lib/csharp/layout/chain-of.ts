import type { Argument, ExpressionSyntax, Place } from '../syntax/tree.ts'

/** A member, a call or an index. */
export interface Access extends Place {
  readonly kind: 'member' | 'call' | 'index'
  readonly arguments: readonly Argument[]
}

/** A member with the calls and indexes behind it. */
type Link = readonly Access[]

export interface Chain extends Place {
  readonly root: ExpressionSyntax
  /** What names the target of the first call: indexes and calls of the root, and members. */
  readonly head: readonly Link[]
  /** From the first member that is called on. */
  readonly links: readonly Link[]
}

/** Takes `a.B(…).C[…]` apart; what stands in brackets is one piece. */
export function chainOf(node: ExpressionSyntax): Chain {
  const { root, accesses } = take(node)
  const links: Access[][] = [[]]
  let { end } = root
  for (const access of accesses) {
    const placed = { ...access, start: end }
    if (access.kind === 'member') links.push([placed])
    else links.at(-1)!.push(placed)
    end = access.end
  }
  const called = links.findIndex((link, index) => index > 0 && link.length > 1)
  // A lone name, `string` or `item`, keeps the member that is called on it.
  const isLone = called === 1 && /^(?:name|predefined-type)$/.test(root.kind)
  const split = called < 0 ? links.length : called + (isLone ? 1 : 0)
  return { root, head: links.slice(0, split), links: links.slice(split), start: root.start, end }
}

interface Taken {
  readonly root: ExpressionSyntax
  readonly accesses: readonly Omit<Access, 'start'>[]
}

function take(outer: ExpressionSyntax): Taken {
  const accesses: Omit<Access, 'start'>[] = []
  let node = outer
  while (node === outer || !node.bracketed) {
    if (node.kind === 'conditional-access') accesses.unshift(...take(node.access).accesses)
    else if (node.kind === 'member')
      accesses.unshift({ kind: 'member', arguments: [], end: node.end })
    else if (node.kind === 'call' || node.kind === 'index') accesses.unshift(node)
    else break
    node = node.target
  }
  return { root: node, accesses }
}

/**
 * Whether a chain reads best with a line for each member that is called: where there are many, or
 * several hold something.
 */
export function breaksAtMembers({ head, links }: Chain): boolean {
  const holding = [...head, ...links].flat().filter((access) => access.arguments.length > 0)
  return links.length > 2 || (links.length > 1 && holding.length > 1)
}
