/** What is certain at a point of the code. */
export interface State {
  /** Whether control can come here at all. */
  readonly isReachable: boolean
  /** Locals that have a value, by the offset of their declaration. */
  readonly assigned: ReadonlySet<number>
  /** Paths such as `context.User` that are not null here. */
  readonly present: ReadonlySet<string>
}

/** What is certain after a condition, by its result. */
export interface Outcome {
  readonly whenTrue: State
  readonly whenFalse: State
}

export const start: State = { isReachable: true, assigned: new Set(), present: new Set() }

export const unreachable: State = {
  isReachable: false,
  assigned: new Set(),
  present: new Set(),
}

/** What is certain where control comes from either place. */
export function join(one: State, other: State): State {
  if (one === other || !other.isReachable) return one
  if (!one.isReachable) return other
  return {
    isReachable: true,
    assigned: intersect(one.assigned, other.assigned),
    present: intersect(one.present, other.present),
  }
}

function intersect<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): ReadonlySet<T> {
  if (one === other) return one
  const both = [...one].filter((each) => other.has(each))
  return both.length === one.size ? one : new Set(both)
}

/** The state where a local has a value too. */
export function assign(state: State, local: number): State {
  if (!state.isReachable || state.assigned.has(local)) return state
  return { ...state, assigned: new Set([...state.assigned, local]) }
}

/** The state where paths are known not to be null. */
export function withPresent(state: State, paths: readonly string[]): State {
  if (!state.isReachable || paths.every((path) => state.present.has(path))) return state
  return { ...state, present: new Set([...state.present, ...paths]) }
}

/** What is certain where both are. */
export const both = (one: State, other: State): State => ({
  isReachable: one.isReachable && other.isReachable,
  assigned: new Set([...one.assigned, ...other.assigned]),
  present: new Set([...one.present, ...other.present]),
})
