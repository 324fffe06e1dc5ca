import { Facts } from './facts.ts'

/** What is certain at a point of the code. */
export interface State {
  /** Whether control can come here at all. */
  readonly isReachable: boolean
  /** Locals that have a value, by the offset of their declaration. */
  readonly assigned: Facts<number>
  /** Paths such as `context.User` that are not null here. */
  readonly present: Facts<string>
}

/** What is certain after a condition, by its result. */
export interface Outcome {
  readonly whenTrue: State
  readonly whenFalse: State
}

export const start: State = { isReachable: true, assigned: Facts.none(), present: Facts.none() }

export const unreachable: State = {
  isReachable: false,
  assigned: Facts.none(),
  present: Facts.none(),
}

/** What is certain where control comes from either place. */
export function join(one: State, other: State): State {
  if (one === other || !other.isReachable) return one
  if (!one.isReachable) return other
  return {
    isReachable: true,
    assigned: one.assigned.inBoth(other.assigned),
    present: one.present.inBoth(other.present),
  }
}

/** The state where a local has a value too. */
export function assign(state: State, local: number): State {
  if (!state.isReachable || state.assigned.has(local)) return state
  return { ...state, assigned: state.assigned.with(local) }
}

/** The state where paths are known not to be null. */
export function withPresent(state: State, paths: readonly string[]): State {
  if (!state.isReachable || paths.every((path) => state.present.has(path))) return state
  return { ...state, present: paths.reduce((before, path) => before.with(path), state.present) }
}

/** What is certain where both are. */
export const both = (one: State, other: State): State => ({
  isReachable: one.isReachable && other.isReachable,
  assigned: one.assigned.inEither(other.assigned),
  present: one.present.inEither(other.present),
})
