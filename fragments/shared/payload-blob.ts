import {
  all,
  authenticationManagedIdentity,
  choose,
  context,
  csharp,
  type Expression,
  type JsonObject,
  type NamedValueText,
  not,
  sendOneWayRequest,
  setVariable,
  text,
  variable,
  when,
} from '../../lib/index.ts'
import type { In } from './in-section.ts'
import { bodyText, capturedRequest, capturedResponse } from './payload-body.ts'
import { payloadFacts } from './payload-facts.ts'
import { usagePayload } from './usage-request.ts'

export interface BlobContainer {
  /** `https://<account>.blob.core.windows.net/<container>`. */
  readonly url: string | NamedValueText
  /** A user-assigned identity's client id. */
  readonly clientId?: string | undefined
}

const token = variable.string('payload-token')

type Message = 'request' | 'response'

const captured = { request: capturedRequest, response: capturedResponse } as const

/** Gets a token for the storage account; without one nothing is stored, and the call goes on. */
export const signInToStorage = ({ clientId }: BlobContainer): In<'inbound', 'workspace'> =>
  authenticationManagedIdentity({
    resource: 'https://storage.azure.com/',
    outputTokenVariableName: token.variable.name,
    ignoreError: true,
    ...(clientId !== undefined && { clientId }),
  })

/**
 * Stores a captured body as a blob, without waiting for it.
 * @see https://learn.microsoft.com/rest/api/storageservices/put-blob
 */
export const storeBody = (
  message: Message,
  container: BlobContainer,
): In<'inbound' | 'outbound', 'workspace'> =>
  choose(
    when(all(not(token.or('').isEmpty), isStored(message)), [
      sendOneWayRequest({
        setUrl: blobUrl(message, container),
        setMethod: 'PUT',
        setHeader: [
          { name: 'Authorization', value: text`Bearer ${token.or('')}` },
          { name: 'Content-Type', value: 'application/json' },
          { name: 'x-ms-blob-type', value: 'BlockBlob' },
          { name: 'x-ms-version', value: '2021-08-06' },
        ],
        setBody: bodyText(captured[message]),
      }),
    ]),
  )

const isStored = (message: Message) => csharp<boolean>`${bodyText(captured[message])} != ""`

const blobUrl = (message: Message, { url }: BlobContainer): Expression<string> =>
  text`${url}/${context.timestamp.format("yyyy'/'MM'/'dd")}/${context.requestId}-${message}.json`

/** Where the bodies are, for the usage event. */
export const rememberBlobs = (container: BlobContainer): In<'outbound', 'workspace'> =>
  setVariable(
    usagePayload,
    csharp.block<JsonObject>`
      var request = ${bodyText(capturedRequest)};
      var response = ${bodyText(capturedResponse)};
      var payload = ${payloadFacts('blob')};
      payload["truncated"] = false;
      var isSignedIn = ${token.or('')} != "";
      if (isSignedIn && request != "")
      {
          payload["requestRef"] = ${blobUrl('request', container)};
      }
      if (isSignedIn && response != "")
      {
          payload["responseRef"] = ${blobUrl('response', container)};
      }
      return payload;
    `,
  )
