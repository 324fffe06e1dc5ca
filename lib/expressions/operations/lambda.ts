import { callSite } from '../../diagnostics/call-site.ts'
import { codeOf, raw } from '../compose.ts'
import { type Draft, draft } from '../draft.ts'
import { expressionNode, shapeOf } from '../expression-node.ts'
import { bindParameter, parameterName } from '../names.ts'
import { operand } from '../operand.ts'
import type { Shape } from '../shape.ts'
import { strength } from '../strength.ts'

/** A C# lambda from a TypeScript function, called once with what stands for the element. */
export function lambda(element: Shape = {}, write: (item: never) => unknown): Draft {
  const mark = parameterName('item')
  const parameter = draft(mark, strength.primary, element.type)
  const result = write(expressionNode(parameter, element, callSite(lambda)) as never)
  const { problem, code } = codeOf(strength.lambda)`${raw(mark)} => ${result}`
  if (problem !== undefined) return operand(result)
  return draft(bindParameter(code, mark), strength.lambda, undefined, { element: shapeOf(result) })
}
