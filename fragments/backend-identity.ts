import { authenticationManagedIdentity, buildingBlock, misuse } from '../lib/index.ts'
import { keyPlaces, removeKeys } from './shared/client-keys.ts'
import type { In } from './shared/in-section.ts'
import type { PlainText, TextValue } from './shared/text-value.ts'

export interface BackendIdentityOptions {
  /** The resource that the token is for. @default 'https://cognitiveservices.azure.com' */
  readonly resource?: TextValue
  /** The client id of a user-assigned identity. @default the system-assigned identity */
  readonly clientId?: PlainText
  /** Whether the keys of the client go on to the backend. @default false */
  readonly keepKeys?: boolean
}

/**
 * Signs in to the backend with the managed identity of the gateway, and keeps the client's keys from
 * it. Put it behind everything that reads the client's token: the gateway's own takes its place.
 *
 * @cost Reads no body and holds back no stream. The gateway keeps the token until it expires, so
 *   that keeping it again with `cache-store-value` would only put it where others can read it.
 * @example
 * backendIdentity({ clientId: namedValue('gateway-client-id') })
 * @see https://learn.microsoft.com/azure/api-management/authentication-managed-identity-policy
 */
export const backendIdentity = buildingBlock(
  (options: BackendIdentityOptions = {}): readonly In<'inbound'>[] => {
    const { resource = 'https://cognitiveservices.azure.com', clientId, keepKeys = false } = options
    if (isBlank(resource)) return [misuse('`resource` is empty.', { option: 'resource' })]
    if (isBlank(clientId)) {
      const hint = 'Leave it out for the system-assigned identity.'
      return [misuse('`clientId` is empty.', { option: 'clientId', hint })]
    }
    return [
      ...(keepKeys ? [] : removeKeys(keyPlaces)),
      authenticationManagedIdentity({ resource, clientId }),
    ]
  },
)

const isBlank = (text: TextValue | undefined): boolean =>
  typeof text === 'string' && text.trim() === ''
