/** One way in which two contents of a resource differ. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  /**
   * What differs: in a policy a path of elements, `inbound/set-header[@name='x']/value`, with
   * `/@attribute` at its end where it is an attribute; in a body the keys, `pool.services[1].weight`.
   */
  readonly path: string
  /** What stood there; absent where something was added. */
  readonly before?: string
  /** What is to stand there; absent where something is removed. */
  readonly after?: string
  /** The line in the new policy text, from 1; for what is removed the line of what it stood in. */
  readonly line?: number
}
