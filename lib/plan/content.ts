import type { ResourceType } from '../xml/resource-reference.ts'

/** What a project deploys. */
export type DeployedType = 'policy' | 'fragment' | ResourceType

/** The properties of a body, as JSON holds them. */
export type Properties = Readonly<Record<string, unknown>>

/**
 * What the service holds of a resource, or is to hold: policy text as `rawxml`, or the properties
 * of a body. Plain data, so that plans and journals can be written to files.
 */
export type Content =
  | {
      readonly kind: 'xml'
      readonly text: string
      /** Of a fragment: no part of what is compared, and kept as it is. */
      readonly description?: string
    }
  | { readonly kind: 'json'; readonly properties: Properties }
