/** The levels of nodes inside one another; a query counts as the calls that it stands for. */
export function heightOf(root: object): number {
  let highest = 0
  const stack: { readonly node: object; readonly level: number }[] = [{ node: root, level: 0 }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, level } = next
    const inner = level + levelsOf(node as { readonly kind?: unknown })
    if (inner > highest) highest = inner
    for (const value of Object.values(node)) {
      if (typeof value === 'object' && value !== null) stack.push({ node: value, level: inner })
    }
  }
  return highest
}

function levelsOf(node: { readonly kind?: unknown; readonly clauses?: unknown }): number {
  if (typeof node.kind !== 'string') return 0
  if (!Array.isArray(node.clauses)) return 1
  const calls = node.clauses.reduce((sum, { keys }) => sum + (keys?.length ?? 1), 0)
  return 1 + 2 * calls
}
