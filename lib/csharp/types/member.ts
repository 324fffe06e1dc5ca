import type { ParameterType, Type } from './type.ts'
import type { TypeDefinition } from './type-definition.ts'

/** A member of a type, or a local function. */
export type Member = Field | Property | Method

interface MemberBase {
  readonly name: string
  readonly owner: TypeDefinition | undefined
  readonly isStatic: boolean
  /** Whether the service lets expressions use it. */
  readonly isListed: boolean
  /** Whether its value can be absent where real requests come in. */
  readonly mayBeNull: boolean
}

export interface Field extends MemberBase {
  readonly kind: 'field'
  readonly type: Type
  readonly canWrite: boolean
  /** The value of a constant, where the table tells it. */
  readonly constant?: bigint
}

export interface Property extends MemberBase {
  readonly kind: 'property'
  readonly type: Type
  readonly canRead: boolean
  readonly canWrite: boolean
}

/** A method, constructor, operator, indexer or the call of a delegate. */
export interface Method extends MemberBase {
  readonly kind: 'method'
  readonly typeParameters: readonly ParameterType[]
  readonly constraints: readonly Constraint[]
  readonly parameters: readonly MethodParameter[]
  readonly returns: Type
  readonly isExtension: boolean
  /** Of an indexer: whether it can be assigned. */
  readonly canWrite: boolean
  /** The signature as the table has it, before any type argument took its place. */
  readonly declared?: Method
}

export interface MethodParameter {
  readonly name: string
  readonly type: Type
  readonly mode?: 'out' | 'ref' | 'in' | 'params'
  readonly isOptional: boolean
}

export interface Constraint {
  readonly parameter: ParameterType
  readonly isClass: boolean
  readonly isStruct: boolean
}
