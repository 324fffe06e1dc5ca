import type { ResourceType } from '../../xml/resource-reference.ts'

/** A resource as the service holds it. */
export interface LiveResource {
  readonly type: ResourceType
  readonly id: string
  /** The API of an APIM diagnostic that is not for all. */
  readonly api?: string
  readonly properties: Readonly<Record<string, unknown>>
}
