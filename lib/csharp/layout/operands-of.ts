import type { BinaryOperator, ExpressionSyntax } from '../syntax/tree.ts'

type Binary = Extract<ExpressionSyntax, { kind: 'binary' }>

/** The operands of operators that bind equally: three of `a && b && c`. */
export function operandsOf(node: Binary): readonly ExpressionSyntax[] {
  const operands: ExpressionSyntax[] = []
  let rest: ExpressionSyntax = node
  if (node.operator === '??') {
    for (; continues(rest, node); rest = rest.right) operands.push(rest.left)
    return [...operands, rest]
  }
  for (; continues(rest, node); rest = rest.left) operands.unshift(rest.right)
  return [rest, ...operands]
}

const continues = (node: ExpressionSyntax, outer: Binary): node is Binary =>
  node.kind === 'binary' &&
  (node === outer || !node.bracketed) &&
  levelOf(node.operator) === levelOf(outer.operator)

const levelOf = (operator: BinaryOperator): string => {
  if (operator === '-') return '+'
  return operator === '/' || operator === '%' ? '*' : operator
}
