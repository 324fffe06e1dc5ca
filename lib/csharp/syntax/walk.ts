import type { ExpressionSyntax, StatementSyntax } from './tree.ts'

type Node = ExpressionSyntax | StatementSyntax

/** Visits every expression and statement of a tree, outermost first, in the order of the code. */
export function walk(root: object, visit: (node: Node) => void): void {
  const stack: object[] = [root]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const node = next as Record<string, unknown>
    if (typeof node['kind'] === 'string') visit(next as Node)
    const children: object[] = []
    for (const value of Object.values(node)) {
      if (typeof value === 'object' && value !== null) children.push(value)
    }
    stack.push(...children.reverse())
  }
}
