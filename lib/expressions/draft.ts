import type { Shape } from './shape.ts'
import type { Strength } from './strength.ts'

const brand: unique symbol = Symbol('draft')

/** C# on its way to become a node; names of its own are still marks, see `names.ts`. */
export interface Draft {
  readonly [brand]: true
  readonly code: string
  readonly strength: Strength
  /** The C# type of the result, where it is known. */
  readonly type?: string | undefined
  /** The shape of a list's elements. */
  readonly element?: Shape | undefined
  /** Set where the next member is to follow with `?.`. */
  readonly optional?: boolean | undefined
  /** Why this cannot be C#. */
  readonly problem?: string
}

/** C# with the strength of its outermost operator. */
export const draft = (
  code: string,
  strength: Strength,
  type?: string,
  further: Pick<Draft, 'element' | 'optional'> = {},
): Draft => ({ [brand]: true, code, strength, type, ...further })

/** Stands for what has no C# form; whatever it becomes part of has none either. */
export const failed = (problem: string): Draft => ({
  [brand]: true,
  code: '',
  strength: 0,
  problem,
})

/** Whether a value is C# on its way already. */
export const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && brand in value
