import type { PolicyNode, Scope, Section } from '../../lib/index.ts'

/** Policies that may stand in a section of the documents of every scope, but for some. */
export type In<
  S extends Section,
  Except extends Scope = never,
> = PolicyNode<`${Exclude<Scope, 'resolver' | Except>}/${S}`>
