/** The parts of a policy document. @see https://learn.microsoft.com/azure/api-management/api-management-howto-policies */
export type Section = 'inbound' | 'backend' | 'outbound' | 'on-error'

/** What a document applies to; a resolver's document belongs to one GraphQL field. */
export type Scope = 'global' | 'workspace' | 'product' | 'api' | 'operation' | 'resolver'

/** The kinds of gateway; `classic` stands for Developer, Basic, Standard and Premium. */
export type Gateway = 'classic' | 'v2' | 'consumption' | 'self-hosted' | 'workspace'

/** A section of a document of one scope; resolvers have no sections. */
export type Place = `${Exclude<Scope, 'resolver'>}/${Section}` | 'resolver'

/** What a value means. */
export type ValueType =
  | 'string'
  | 'int'
  | 'number'
  | 'bool'
  /** One of `values`. */
  | 'enum'
  /** Any of `values`, separated by commas. */
  | 'enums'
  /** Texts separated by commas. */
  | 'csv'
  | 'uri'
  | 'url-path'
  /** Whole seconds. */
  | 'seconds'
  | 'header-name'
  /** A context variable that the policy sets or reads. */
  | 'variable-name'
  /** The name of something in the service: a backend, logger, fragment, certificate … */
  | 'resource-id'
  | 'ip'
  /** True or false, practically always an expression. */
  | 'condition'
  /** Anything that converts to text, and in an expression any type. */
  | 'any'

/**
 * The C# type of the variable that a policy sets through a `variable-name`, `number` where it is
 * not known which; `read` where the policy reads the variable.
 */
export type VariableType = 'string' | 'number' | 'IResponse' | 'Jwt' | 'Authorization' | 'read'

/** The facts of one value: an attribute's, or an element's text. */
export interface ValueDefinition {
  /** One sentence for the editor and the reference page; always the first key. */
  readonly doc: string
  readonly type: ValueType
  /** The literals that an `enum` or `enums` takes. */
  readonly values?: readonly string[]
  /**
   * `required` where a literal makes no sense. Left out, expressions are allowed: the general rule
   * of the documentation.
   */
  readonly expression?: 'not-allowed' | 'required'
  readonly min?: number
  readonly max?: number
  readonly maxLength?: number
  /** A regular expression that the whole literal must match. */
  readonly pattern?: string
  /** Set for what the service evaluates when the response is there, wherever the policy stands. */
  readonly late?: true
  /** Of a `variable-name`, where it is known. */
  readonly variable?: VariableType
  /**
   * Of a `resource-id` called `…Id`: what it names. The builder then takes the resource itself as
   * well, under the key without `Id`.
   */
  readonly resource?: 'backend' | 'logger'
  /** Of a `resource-id`: words that mean something else than a resource. */
  readonly reserved?: readonly string[]
}

export interface AttributeDefinition extends ValueDefinition {
  /** `expected` where the reference asks for it but real policies do without: a warning. */
  readonly required?: true | 'expected'
  /** What applies when the attribute is absent, as it would be written. */
  readonly default?: string
  /** The XML name where it is not the key in kebab-case. */
  readonly xml?: string
  /** Known from other sources than the reference page; accepted, not advertised. */
  readonly undocumented?: true
  readonly preview?: true
}

export interface TextDefinition extends ValueDefinition {
  readonly required?: true
}

/**
 * A rule over several members of an element. Members are keys of `attributes` and `children`, or
 * `text`. `certain: false` makes a violation a warning.
 */
export type Group = {
  /** What the reference says, where the rule alone does not tell. */
  readonly note?: string
  readonly certain?: false
} & (
  | {
      readonly kind: 'exactly-one' | 'at-least-one' | 'at-most-one' | 'all-or-none'
      readonly of: readonly string[]
    }
  | {
      /** With `is`: applies where the attribute, or its default, has one of these values. */
      readonly kind: 'requires' | 'excludes'
      readonly if: string
      readonly is?: readonly string[]
      readonly then: readonly string[]
    }
)

/** Policies inside an element. */
export interface NestedDefinition {
  readonly policies: 'any' | readonly string[]
  /** Policies that may not stand here although others may. */
  readonly except?: readonly string[]
  /** The least number; a smaller one is a warning. */
  readonly min?: number
  /** Set where policies outside the list earn a warning instead of an error. */
  readonly certain?: false
}

/** The facts of an element: a policy, or a child of one. */
export interface ElementDefinition {
  readonly attributes?: Readonly<Record<string, AttributeDefinition>>
  readonly groups?: readonly Group[]
  readonly text?: TextDefinition
  readonly children?: Readonly<Record<string, ChildDefinition>>
  /** Set where the reference shows an order of the children; another one is a warning. */
  readonly ordered?: true
  readonly nested?: NestedDefinition
  /** Set where XML of any kind may stand inside. */
  readonly markup?: true
  /** XML names that only Microsoft's schema knows: accepted silently. */
  readonly undocumented?: {
    readonly attributes?: readonly string[]
    readonly children?: readonly string[]
  }
}

export interface ChildDefinition extends ElementDefinition {
  /** One sentence for the editor and the reference page; always the first key. */
  readonly doc: string
  /** Default 0. */
  readonly min?: number
  /** `expected` where the reference asks for it but real policies do without: a warning. */
  readonly required?: 'expected'
  /** Default 1. */
  readonly max?: number | 'many'
  /** A lower maximum that newer pages name but that nothing is known to enforce: a warning. */
  readonly expectedMax?: number
  /** Set where the child is itself a policy, whose definition then holds. */
  readonly policy?: { readonly definition: PolicyDefinition }
  /** The XML name where it is not the key in kebab-case. */
  readonly xml?: string
}

export type Category =
  | 'rate-limiting-and-quotas'
  | 'authentication-and-authorization'
  | 'content-validation'
  | 'routing'
  | 'caching'
  | 'transformation'
  | 'cross-domain'
  | 'integration-and-external-communication'
  | 'logging'
  | 'graphql-resolvers'
  | 'policy-control-and-flow'
  | 'structural'
  | 'undocumented'

/** Rules about where and how often a policy stands. */
export interface UsageDefinition {
  /** `certain: false` makes a second one a warning. */
  readonly onlyOnce?: { readonly per: 'section' | 'document'; readonly certain?: false }
  /** Policies that have to stand somewhere in the same or an inherited document. */
  readonly requires?: readonly string[]
  readonly mustPrecede?: readonly string[]
  readonly mustFollow?: readonly string[]
  /** Set where the policy should be the first in its section. */
  readonly first?: true
  /** Set where the policy only ever stands inside another. */
  readonly onlyInside?: readonly string[]
  /** Set where the reference rules out use in fragments. */
  readonly notInFragments?: { readonly certain?: false }
  /** More that a user should know, a sentence each. */
  readonly notes?: readonly string[]
}

/**
 * Everything that is known about a policy. The builder's types, the checks, the printer's
 * attribute order and the reference page all come from here.
 */
export interface PolicyDefinition extends ElementDefinition {
  /** The element's name. */
  readonly name: string
  readonly title: string
  /** One sentence, shown by editors and on the reference page. */
  readonly summary: string
  /** The page the facts come from; absent for undocumented policies. */
  readonly docs?: string
  readonly category: Category
  readonly preview?: true
  readonly sections: readonly Section[]
  /** Sections that other sources add to the reference page's: a warning. */
  readonly undocumentedSections?: readonly Section[]
  readonly scopes: readonly Scope[]
  /** Scopes that other sources add to the reference page's: a warning. */
  readonly undocumentedScopes?: readonly Scope[]
  readonly gateways: readonly Gateway[]
  readonly usage?: UsageDefinition
}
