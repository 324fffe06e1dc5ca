/** Who asks, and what they may do. */
export interface Caller {
  /** What logs call them. */
  readonly name: string
  /** The APIM subscriptions that they see; without a list, all of them. An empty list is none. */
  readonly subscriptions?: readonly string[]
  readonly mayRead: boolean
  /** Whether they see everything, and what belongs to no subscription: the bill, the problems. */
  readonly mayReadBill: boolean
  readonly maySend: boolean
}

/** Why somebody is not let in: 503 where that cannot be told at present. */
export interface Refusal {
  readonly status: 401 | 403 | 503
  readonly message: string
  /** The header `WWW-Authenticate`. */
  readonly challenge?: string
}

/** Whether somebody was not let in. */
export const isRefusal = (answer: Caller | Refusal): answer is Refusal => 'status' in answer
