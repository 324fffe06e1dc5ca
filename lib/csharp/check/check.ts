import { type Followed, follow } from '../flow/follow.ts'
import { type Form, parse } from '../syntax/parse.ts'
import type { CodeProblem } from '../syntax/token.ts'
import type { BlockSyntax, ExpressionSyntax, Place } from '../syntax/tree.ts'
import { isVoid } from '../types/classify.ts'
import { nullType, type Type, unknown } from '../types/type.ts'
import { wellKnown } from '../types/type-table.ts'
import { bindExpression } from './bind-expression.ts'
import { bindStatements } from './bind-statement.ts'
import { Binding } from './binding.ts'
import { bestCommonType } from './common-type.ts'
import { describeOperand, requireValue, typeOf } from './convert.ts'
import { type Operand, typed } from './operand.ts'

export interface Checked {
  readonly tree: ExpressionSyntax | BlockSyntax
  /** In the order of the code. */
  readonly problems: readonly CodeProblem[]
  /** What the code can give back, with the place of each. */
  readonly results: readonly Result[]
  /** The type that all results have in common; `object` where they have none. */
  readonly type: Type
  /** What cannot be null where the code gives `true`, or `false`. */
  readonly presentWhen?: Followed['presentWhen']
  /** What binding found out; absent where the code does not parse. */
  readonly binding?: Binding
}

export interface Result extends Place {
  readonly type: Type
  readonly operand: Operand
}

/**
 * Parses and checks the C# between the brackets of a policy expression against the types that the
 * service has. Where nothing certain can be said, nothing is said.
 */
export function check(code: string, form: Form): Checked {
  const { tree, problems } = parse(code, form)
  if (problems.some(({ code: kind }) => kind === 'csharp-syntax' || kind === 'csharp-version')) {
    return { tree, problems, results: [], type: unknown }
  }
  const binding = new Binding()
  const results: Result[] = []
  const add = (operand: Operand, place: Place): void => {
    results.push(resultOf(binding, operand, place))
  }
  if (tree.kind === 'block') {
    binding.returns = {
      add,
      addEmpty: (place) => binding.error('`return` needs a value here.', place),
    }
    bindStatements(binding, tree.statements)
  } else add(bindExpression(binding, tree), tree)
  const followed = follow(binding, tree)
  const found = [...problems, ...binding.problems, ...followed.problems]
  return {
    tree,
    problems: found.sort((one, other) => one.start - other.start),
    results,
    type: commonResult(binding, results),
    presentWhen: followed.presentWhen,
    binding,
  }
}

function commonResult(binding: Binding, results: readonly Result[]): Type {
  const [only] = results
  if (results.length === 1) return only!.type
  const operands = results.map(({ operand }) => operand)
  return bestCommonType(binding, operands) ?? wellKnown('object')
}

function resultOf(binding: Binding, operand: Operand, { start, end }: Place): Result {
  const place = { start, end }
  if (operand.kind === 'null') return { type: nullType, operand, ...place }
  if (operand.kind === 'value' && isVoid(operand.type)) {
    binding.error('The call gives no value.', place)
    return { type: unknown, operand: typed(unknown), ...place }
  }
  if (operand.kind === 'lambda' || operand.kind === 'default') {
    binding.error(`A value expected, found ${describeOperand(operand)}.`, place)
    return { type: unknown, operand: typed(unknown), ...place }
  }
  requireValue(binding, operand, place)
  return { type: typeOf(operand), operand, ...place }
}
