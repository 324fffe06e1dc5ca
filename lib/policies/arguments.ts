import type { Expression, NamedValueText } from '../expressions/expression.ts'
import type { ResourceReference } from '../xml/resource-reference.ts'
import type { Group, PolicyDefinition, ValueDefinition } from './definition.ts'
import type { PolicyNode } from './policy-node.ts'

/** The TypeScript type of a literal, by the value's type. */
interface LiteralTypes {
  string: string
  int: number
  number: number
  bool: boolean
  csv: string | readonly string[]
  uri: string
  'url-path': string
  seconds: number
  'header-name': string
  'variable-name': string
  'resource-id': string
  ip: string
  condition: boolean
  any: string | number | boolean
}

/** What stands for an id where the key has no `Id` at its end. */
interface ResourceTypes {
  backend: ResourceReference<'backend' | 'backend-pool'>
  logger: ResourceReference<'logger'>
}

/** The type an expression must result in, where it is not text. */
interface ResultTypes {
  int: number
  number: number
  seconds: number
  bool: boolean
  condition: boolean
  any: unknown
}

type Listed<V> = V extends { values: readonly (infer Name)[] } ? Name : string

type LiteralOf<V extends ValueDefinition> = V['type'] extends 'enum'
  ? Listed<V>
  : V['type'] extends 'enums'
    ? Listed<V> | readonly Listed<V>[]
    : V['type'] extends keyof LiteralTypes
      ? LiteralTypes[V['type']]
      : never

type ResultOf<V extends ValueDefinition> = V['type'] extends keyof ResultTypes
  ? ResultTypes[V['type']]
  : string | null

/** What a value may be given as: a literal, a named value or an expression. */
export type ValueArgument<V> = V extends { type: 'resource'; resource: infer R }
  ? ResourceTypes[R & keyof ResourceTypes]
  : V extends ValueDefinition
    ? V extends { expression: 'not-allowed' }
      ? LiteralOf<V> | NamedValueText
      : V extends { expression: 'required' }
        ? Expression<ResultOf<V>> | NamedValueText
        : LiteralOf<V> | NamedValueText | Expression<ResultOf<V>>
    : never

type AttributesOf<D> = D extends { attributes: infer A } ? A : unknown
type ChildrenOf<D> = D extends { children: infer C } ? C : unknown
type RequiredAttributes<A> = {
  [K in keyof A]: A[K] extends { required: true } ? K : never
}[keyof A]
type RequiredChildren<C> = {
  [K in keyof C]: C[K] extends { min: 0 } ? never : C[K] extends { min: number } ? K : never
}[keyof C]

// Mapped over Pick, not filtered with `as`: only that keeps the documentation of each key.
type AttributeArguments<A> = {
  readonly [K in keyof Pick<A, RequiredAttributes<A>>]: ValueArgument<A[K]>
} & {
  readonly [K in keyof Pick<A, Exclude<keyof A, RequiredAttributes<A>>>]?:
    | ValueArgument<A[K]>
    | undefined
}
type ChildArguments<C> = {
  readonly [K in keyof Pick<C, RequiredChildren<C>>]: ChildArgument<C[K]>
} & {
  readonly [K in keyof Pick<C, Exclude<keyof C, RequiredChildren<C>>>]?:
    | ChildArgument<C[K]>
    | undefined
}
type TextArguments<D> = D extends { text: infer T }
  ? T extends { required: true }
    ? { readonly text: ValueArgument<T> }
    : { readonly text?: ValueArgument<T> | undefined }
  : unknown

type Many<C> = C extends { max: 1 } ? false : C extends { max: number | 'many' } ? true : false
type ChildItem<C> = C extends { policy: { definition: infer P } }
  ? ElementArgument<P> | PolicyNode<never>
  : ElementArgument<C>
type ChildArgument<C> = Many<C> extends true ? ChildItem<C> | readonly ChildItem<C>[] : ChildItem<C>

type Members<D> = AttributeArguments<AttributesOf<D>> &
  ChildArguments<ChildrenOf<D>> &
  TextArguments<D>

type Given<M, K extends keyof M> = { readonly [X in K]-?: Exclude<M[X], undefined> }
type Absent<K extends PropertyKey> = { readonly [X in K]?: undefined }
type ExactlyOne<M, K extends keyof M> = {
  [Chosen in K]: Given<M, Chosen> & Absent<Exclude<K, Chosen>>
}[K]

type GroupType<M, G> = G extends { certain: false }
  ? unknown
  : G extends { kind: infer Kind; of: readonly (infer K)[] }
    ? Kind extends 'exactly-one'
      ? ExactlyOne<M, K & keyof M>
      : Kind extends 'at-most-one'
        ? ExactlyOne<M, K & keyof M> | Absent<K & keyof M>
        : Kind extends 'at-least-one'
          ? { [Chosen in K & keyof M]: Given<M, Chosen> }[K & keyof M]
          : Given<M, K & keyof M> | Absent<K & keyof M>
    : unknown
type GroupTypes<M, L> = L extends readonly [infer G, ...infer Rest]
  ? GroupType<M, G> & GroupTypes<M, Rest>
  : unknown
type GroupsOf<D> = D extends { groups: infer L extends readonly Group[] } ? L : readonly []

/** What every policy may have besides its own attributes. */
interface General {
  /** Names the policy in errors: `context.LastError.PolicyId`. */
  readonly id?: string | undefined
}
type GeneralOf<D> = D extends { readonly sections: unknown } ? General : unknown

type IdKeys<A> = { [K in keyof A]: A[K] extends { resource: string } ? K : never }[keyof A]
type WithoutId<K> = K extends `${infer Name}Id` ? Name : never
type Renamed<K, Ids> = K extends Ids ? WithoutId<K> : K

/** What editors show for keys without `Id`: renaming a key in a type drops its documentation. */
interface ResourceKeys {
  /** A backend or pool of the project, or `external.backend('…')`. */
  backend: unknown
  /** The backend that makes embeddings, or `external.backend('…')`. */
  embeddingsBackend: unknown
  /** A logger of the project, or `external.logger('…')`. */
  logger: unknown
}

/** A definition whose ids of resources are the resources themselves. */
type ResourceForm<D, Ids> = Omit<D, 'attributes' | 'groups'> & {
  attributes: {
    [K in keyof AttributesOf<D> as Renamed<K, Ids>]: K extends Ids
      ? Omit<AttributesOf<D>[K], 'type'> & { type: 'resource' }
      : AttributesOf<D>[K]
  } & Pick<ResourceKeys, WithoutId<Ids> & keyof ResourceKeys>
  groups: RenamedGroups<GroupsOf<D>, Ids>
}
type RenamedGroups<L, Ids> = {
  [At in keyof L]: L[At] extends { of: readonly (infer K)[] }
    ? Omit<L[At], 'of'> & { of: readonly Renamed<K, Ids>[] }
    : L[At]
}

type OwnMembers<D> = Members<D> & GeneralOf<D> & GroupTypes<Members<D>, GroupsOf<D>>
type WithResources<D, Ids> = [Ids] extends [never]
  ? OwnMembers<D>
  :
      | (OwnMembers<D> & Absent<WithoutId<Ids>>)
      | (OwnMembers<ResourceForm<D, Ids>> & Absent<Ids & string>)

/**
 * The one object that describes an element: its attributes, children and text by key. Where an
 * attribute is the id of a resource, the resource may stand under the key without `Id`.
 */
export type ElementMembers<D> = WithResources<D, IdKeys<AttributesOf<D>>>

type HasRequired<D> = [
  RequiredAttributes<AttributesOf<D>> | RequiredChildren<ChildrenOf<D>>,
] extends [never]
  ? false
  : true
type OnlyChild<C> = keyof C extends infer K extends keyof C
  ? [K] extends [never]
    ? never
    : { [X in K]: [Exclude<K, X>] extends [never] ? X : never }[K]
  : never

/** An element that is mostly its text may be given as that text. */
type TextShorthand<D> = D extends { text: infer T }
  ? HasRequired<D> extends true
    ? never
    : ValueArgument<T>
  : never

/** An element that holds a list of one kind of child may be given as that list. */
type ListShorthand<D> = [RequiredAttributes<AttributesOf<D>>] extends [never]
  ? D extends { text: unknown }
    ? never
    : OnlyChild<ChildrenOf<D>> extends infer K
      ? K extends keyof ChildrenOf<D>
        ? Many<ChildrenOf<D>[K]> extends true
          ? readonly ChildItem<ChildrenOf<D>[K]>[]
          : never
        : never
      : never
  : never

/** Everything an element may be given as. */
export type ElementArgument<D> = ElementMembers<D> | TextShorthand<D> | ListShorthand<D>

/** The parameters of a policy's builder: one, optional where nothing is required. */
export type BuilderArguments<D extends PolicyDefinition> =
  Record<never, never> extends ElementMembers<D>
    ? [policy?: ElementArgument<D>]
    : [policy: ElementArgument<D>]
