import type { Argument, ExpressionSyntax } from '../syntax/tree.ts'
import type { Field, Method, Property } from '../types/member.ts'
import type { Type } from '../types/type.ts'
import type { Scope } from './scope.ts'

/** The value of a constant; characters and enums are numbers. */
export type Constant = bigint | number | string | boolean

/** What an expression is, before anything is known of where it goes. */
export type Operand =
  | Value
  | { readonly kind: 'type'; readonly type: Type }
  | { readonly kind: 'namespace'; readonly name: string }
  | MethodGroup
  | LambdaOperand
  | { readonly kind: 'null' }
  | { readonly kind: 'default' }
  | { readonly kind: 'throw' }
  | TupleOperand
  /** `out var x`: takes the type of the parameter. */
  | { readonly kind: 'out-var'; readonly declare: (type: Type) => void }

export interface Value {
  readonly kind: 'value'
  readonly type: Type
  readonly constant?: Constant
  /** Whether it is an interpolated string, which can be a format too. */
  readonly isInterpolated?: true
  /** What can be assigned to, and why not. */
  readonly place?: Place
}

export type Place =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'constant'; readonly name: string }
  | { readonly kind: 'iteration'; readonly name: string }
  | { readonly kind: 'member'; readonly member: Field | Property }
  | { readonly kind: 'element' }
  | { readonly kind: 'indexer'; readonly canWrite: boolean }

export interface MethodGroup {
  readonly kind: 'methods'
  readonly name: string
  readonly methods: readonly Method[]
  /** Extension methods of the name, tried where no method of the type fits. */
  readonly extensions: readonly Method[]
  readonly receiver?: Value
  /** Those that stand in the code: `Get<int>`. */
  readonly typeArguments?: readonly Type[]
}

export interface LambdaOperand {
  readonly kind: 'lambda'
  readonly syntax: Extract<ExpressionSyntax, { kind: 'lambda' }>
  readonly scope: Scope
}

export interface TupleOperand {
  readonly kind: 'tuple'
  readonly elements: readonly Operand[]
  readonly names: readonly (string | undefined)[]
}

/** An argument, bound as far as it can be before the method is known. */
export interface BoundArgument {
  readonly syntax: Argument
  readonly operand: Operand
}

export const typed = (type: Type, constant?: Constant): Value =>
  constant === undefined ? { kind: 'value', type } : { kind: 'value', type, constant }
