import { callSite } from '../diagnostics/call-site.ts'
import type { Draft } from './draft.ts'
import { expressionNode, shapeOf } from './expression-node.ts'
import { operand } from './operand.ts'
import type { Shape } from './shape.ts'

/** A member of a prototype. */
export type Operation = PropertyDescriptor

/** The members of `T` that are its own, each as an operation. */
export type Operations<T, Base = object> = Readonly<
  Record<Exclude<keyof T, keyof Base | symbol>, Operation>
>

/** The shape of a result, or how to tell it from the shape of what the operation is applied to. */
type ResultShape = Shape | ((self: Shape, made: Draft) => Shape)

/** A method: `write` makes its C# from the expression and the arguments. */
export function method(
  result: ResultShape,
  write: (self: Draft, ...args: never[]) => Draft,
): Operation {
  function operation(this: unknown, ...args: never[]): unknown {
    const made = write(operand(this), ...args)
    return expressionNode(made, shapeFor(result, this, made), callSite(operation))
  }
  return { value: operation }
}

/** A property, written without brackets in TypeScript. */
export function property(result: ResultShape, write: (self: Draft) => Draft): Operation {
  function get(this: unknown): unknown {
    const made = write(operand(this))
    return expressionNode(made, shapeFor(result, this, made), callSite(get))
  }
  return { get }
}

const shapeFor = (result: ResultShape, self: unknown, made: Draft): Shape =>
  typeof result === 'function' ? result(shapeOf(self), made) : result
