import type { Checked } from '../../csharp/check/check.ts'
import type { ExpressionSyntax } from '../../csharp/syntax/tree.ts'
import { walk } from '../../csharp/syntax/walk.ts'
import type { Type } from '../../csharp/types/type.ts'

/** How C# uses a context variable. */
export interface VariableUse {
  /**
   * `demand` fails where the variable is not set, `request` gives a default of the type, `default`
   * one that the author wrote, `test` only asks whether the variable is set.
   */
  readonly kind: 'demand' | 'request' | 'default' | 'test'
  readonly name: string
  /** The type that the value must have. */
  readonly type?: Type
  /** Of the use in the code. */
  readonly start: number
  readonly end: number
}

export interface VariableUses {
  readonly uses: readonly VariableUse[]
  /** Whether the code also uses variables whose names cannot be told. */
  readonly isOpen: boolean
}

const known = new WeakMap<Checked, VariableUses>()

/** The context variables that an expression uses. */
export function variableUses(checked: Checked): VariableUses {
  const found = known.get(checked)
  if (found) return found
  const uses: VariableUse[] = []
  const understood = new Set<ExpressionSyntax>()
  let isOpen = false
  walk(checked.tree, (node) => {
    const target = targetOf(node)
    if (target && isVariables(target)) {
      const use = useOf(checked, node as ExpressionSyntax)
      if (use) {
        uses.push(use)
        understood.add(target)
      }
    }
    if (isVariables(node as ExpressionSyntax) && !understood.has(node as ExpressionSyntax)) {
      isOpen = true
    }
  })
  const result = { uses, isOpen }
  known.set(checked, result)
  return result
}

/** `context.Variables`. */
const isVariables = (node: ExpressionSyntax): boolean =>
  node.kind === 'member' &&
  node.name.name === 'Variables' &&
  node.target.kind === 'name' &&
  node.target.name === 'context'

/** What a call or an index is applied to, behind the method's name. */
function targetOf(node: { readonly kind: string }): ExpressionSyntax | undefined {
  const each = node as ExpressionSyntax
  if (each.kind === 'index') return each.target
  return each.kind === 'call' && each.target.kind === 'member' ? each.target.target : undefined
}

function useOf({ binding }: Checked, node: ExpressionSyntax): VariableUse | undefined {
  if (node.kind !== 'index' && node.kind !== 'call') return undefined
  const [first] = node.arguments
  if (first?.value.kind !== 'string') return undefined
  const { start, end } = node
  const place = { name: first.value.value, start, end }
  if (node.kind === 'index') {
    const type = binding?.casts.get(node)
    return { kind: 'demand', ...place, ...(type && { type }) }
  }
  const method = node.target.kind === 'member' ? node.target.name.name : ''
  if (method === 'ContainsKey' || method === 'TryGetValue') return { kind: 'test', ...place }
  if (method !== 'GetValueOrDefault') return undefined
  const member = binding?.members.get(node)
  const isTyped = member?.kind === 'method' && member.typeParameters.length > 0
  const type = isTyped ? member.returns : binding?.casts.get(node)
  const kind = node.arguments.length > 1 ? 'default' : 'request'
  return { kind, ...place, ...(type && { type }) }
}
