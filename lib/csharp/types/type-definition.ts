import type { Member } from './member.ts'
import type { NamedType, ParameterType } from './type.ts'

export type TypeKind = 'class' | 'struct' | 'interface' | 'enum' | 'delegate'
export type Variance = 'in' | 'out' | undefined

/** A type as the table of signatures declares it. Bases and members are read when first used. */
export interface TypeDefinition {
  /** Without type parameters, such as `List` or `TimeZoneInfo.AdjustmentRule`. */
  readonly name: string
  /** With namespace and number of type parameters, such as ``System.Collections.Generic.List`1``. */
  readonly fullName: string
  readonly namespace: string
  readonly kind: TypeKind
  readonly parameters: readonly ParameterType[]
  readonly variances: readonly Variance[]
  readonly isStatic: boolean
  readonly isAbstract: boolean
  /** Whether the service lets expressions name it. */
  readonly isListed: boolean
  /** Whether its members are not in the table, so that nothing can be said of them. */
  readonly isOpaque: boolean
  readonly bases: readonly NamedType[]
  /** Its own members of a name; constructors are `.ctor`, indexers `this[]`, operators `op +`. */
  readonly membersNamed: (name: string) => readonly Member[]
  readonly memberNames: readonly string[]
  /** The values of an enum, by name. */
  readonly values: ReadonlyMap<string, bigint>
}
