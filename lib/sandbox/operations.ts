import type { Properties } from './properties.ts'
import type { ErrorContent } from './refusal.ts'

/** A write that the service has accepted and is carrying out. Plain data, so that it can be kept. */
export interface Operation {
  readonly id: string
  readonly path: string
  /** Whether the resource is new. */
  readonly creates: boolean
  /** What will be stored; absent where the write fails. */
  readonly properties?: Properties
  /** Set where the write succeeds and yet stores nothing. */
  readonly isLost?: true
  /** The version that what is stored will have. */
  readonly etag: string
  /** Why it fails. */
  readonly error?: ErrorContent
  /** The moment when it can be finished, in milliseconds of the epoch. */
  readonly due: number
  /** How often somebody asked for it. */
  polls: number
  /** How often somebody met with it in another way. */
  meetings: number
  isDone: boolean
}

/** The asynchronous writes. */
export interface Operations {
  readonly start: (operation: Omit<Operation, 'polls' | 'meetings' | 'isDone'>) => Operation
  /** The write by its id, as who polls sees it: the first time it is in progress, always. */
  readonly poll: (
    id: string,
  ) => { readonly operation: Operation; readonly isDone: boolean } | undefined
  /** The write that is being carried out on a resource, if there is one. */
  readonly pending: (path: string) => Operation | undefined
  /** Finishes all writes whose time has come although nobody polls. */
  readonly finishOverdue: () => void
  readonly all: () => readonly Operation[]
}

/** How long a write that nobody polls takes beyond its time, in milliseconds. */
const grace = 20

/** Asynchronous writes, begun with those of an earlier run; `finish` carries one out. */
export function createOperations(
  earlier: readonly Operation[],
  finish: (operation: Operation) => void,
  now: () => number = Date.now,
): Operations {
  const operations = new Map(earlier.map((each) => [each.id, { ...each }]))
  const settle = (operation: Operation, isReady: boolean): void => {
    if (operation.isDone || !isReady) return
    operation.isDone = true
    finish(operation)
  }
  const isDue = ({ due }: Operation): boolean => now() >= due
  return {
    start(given) {
      const operation: Operation = { ...given, polls: 0, meetings: 0, isDone: false }
      operations.set(operation.id, operation)
      return operation
    },
    poll(id) {
      const operation = operations.get(id)
      if (!operation) return undefined
      const isFirst = operation.polls++ === 0
      if (!isFirst) settle(operation, isDue(operation))
      return { operation, isDone: !isFirst && operation.isDone }
    },
    pending(path) {
      const key = path.toLowerCase()
      for (const operation of operations.values()) {
        if (operation.isDone || operation.path.toLowerCase() !== key) continue
        settle(operation, isDue(operation) && operation.meetings++ > 0)
        return operation.isDone ? undefined : operation
      }
      return undefined
    },
    finishOverdue() {
      for (const operation of operations.values()) {
        settle(operation, now() >= operation.due + grace)
      }
    },
    all: () => [...operations.values()],
  }
}
