import type { Change } from '../plan/change.ts'
import { placeOf, sourceAt } from '../plan/source-at.ts'
import { isServiceError, positionIn } from './service-error.ts'

/** One thing that the service said against a change, and where it was written. */
export interface Explanation {
  readonly message: string
  /** `policies-src/orders.ts:4:7` */
  readonly place?: string
  /** `line 33, column 4` of what was sent. */
  readonly sent?: string
}

/** Why a change failed, in terms of the sources. */
export function explainFailure(change: Change, error: unknown): readonly Explanation[] {
  if (!isServiceError(error)) return [explain(change, (error as Error).message)]
  const mistakes = error.mistakes.map(({ message }) => message).filter((each) => each !== '')
  return (mistakes.length > 0 ? mistakes : [error.message]).map((each) => explain(change, each))
}

function explain(change: Change, message: string): Explanation {
  const position = positionIn(message)
  const source = sourceAt(change, position?.line)
  return {
    message: position && position.text !== '' ? position.text : message,
    ...(source && { place: placeOf(source) }),
    ...(position && { sent: `line ${position.line}, column ${position.column}` }),
  }
}
