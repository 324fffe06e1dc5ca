import type { XmlComment, XmlElement, XmlProblem } from '../xml/node.ts'
import type { Place, PolicyDefinition } from './definition.ts'

declare const places: unique symbol
declare const baseBrand: unique symbol

/**
 * Something that may stand in the places `P`. The parameter is contravariant: what may stand in
 * more places fits wherever fewer are asked for.
 */
export interface Placed<in P extends Place> {
  readonly [places]: (place: P) => void
}

/** A policy that may stand in the places `P`. */
export interface PolicyNode<in P extends Place = never> extends XmlElement, Placed<P> {}

/** `<base />`: the policies of the same section in the next broader scope. */
export interface BaseNode extends XmlElement {
  readonly [baseBrand]: true
}

/** What may be left out of a list of policies by a condition, as in `debug && trace(…)`. */
export type Nothing = false | null | undefined

/** An item of a list of policies. */
export type PolicyItem<P extends Place> = PolicyNode<P> | XmlComment | XmlProblem | Nothing

/** An item of a section: `base()` stands only here. */
export type SectionItem<P extends Place> = PolicyItem<P> | BaseNode

type Listed<L> = L extends readonly (infer Item)[] ? Item : never
type SectionOf<D extends PolicyDefinition> =
  | Listed<D['sections']>
  | (D extends { undocumentedSections: infer L } ? Listed<L> : never)
type ScopeOf<D extends PolicyDefinition> =
  | Listed<D['scopes']>
  | (D extends { undocumentedScopes: infer L } ? Listed<L> : never)

/**
 * The places that a definition's sections and scopes make up, as `Places<D>['all']`: through a
 * member, so that the compiler's messages list the places and not the definition.
 */
export interface Places<D extends PolicyDefinition> {
  readonly all:
    | `${Exclude<ScopeOf<D>, 'resolver'>}/${SectionOf<D>}`
    | Extract<ScopeOf<D>, 'resolver'>
}
