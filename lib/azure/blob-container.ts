import type { Cloud } from '../workspace/config.ts'
import { UserError } from '../workspace/user-error.ts'
import { type BearerFetchOptions, bearerFetch } from './bearer-fetch.ts'
import { requestUrl } from './request-url.ts'

/** A container of Blob Storage, or a folder in one. */
export interface BlobContainer {
  /** Writes a blob, over one of the same name. */
  put(name: string, bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<void>
}

export interface BlobContainerOptions extends BearerFetchOptions {
  readonly cloud: Cloud
}

/** @see https://learn.microsoft.com/rest/api/storageservices/versioning-for-the-azure-storage-services */
const version = '2023-11-03'

/** Other hosts are sent no token, however their address is written. */
const hosts: Readonly<Record<Cloud, RegExp>> = {
  public: /\.blob\.(?:core\.windows\.net|storage\.azure\.net)$/,
  'us-government': /\.blob\.core\.usgovcloudapi\.net$/,
  china: /\.blob\.core\.chinacloudapi\.cn$/,
}

const loopback = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/

/**
 * A container by its address, `https://<account>.blob.core.windows.net/<container>`.
 * @see https://learn.microsoft.com/rest/api/storageservices/put-blob
 */
export function blobContainer(
  address: string,
  { cloud, ...options }: BlobContainerOptions,
): BlobContainer {
  const { origin, path } = placeOf(address, cloud)
  const send = bearerFetch(
    {
      cloud,
      endpoint: origin,
      scope: 'https://storage.azure.com/.default',
      errand: {
        action: `write to ${origin}${path}`,
        subject: `The container ${origin}${path}`,
        role: 'Storage Blob Data Contributor',
        setting: 'export.to',
      },
    },
    options,
  )
  return {
    async put(name, bytes, contentType) {
      await send({
        method: 'PUT',
        url: requestUrl(origin, `${path}/${encoded(name)}`, {}),
        headers: {
          'Content-Type': contentType,
          'x-ms-blob-type': 'BlockBlob',
          'x-ms-version': version,
        },
        body: bytes,
      })
    },
  }
}

/** So that `%20` in a name stays what it is. */
const encoded = (name: string): string => name.split('/').map(encodeURIComponent).join('/')

function placeOf(
  address: string,
  cloud: Cloud,
): { readonly origin: string; readonly path: string } {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const path = url?.pathname.replace(/\/+$/, '') ?? ''
  if (url?.search || url?.username || url?.password) {
    throw new UserError('The address of a container holds no key and no signature.', {
      hint: 'Give the identity the role `Storage Blob Data Contributor` instead.',
    })
  }
  const isOwn = url?.protocol === 'https:' && hosts[cloud].test(url.host)
  if (url && path !== '' && (isOwn || loopback.test(url.origin)))
    return { origin: url.origin, path }
  throw new UserError(`\`${address}\` is not the address of a container.`, {
    hint: 'Set `export.to` to https://<account>.blob.core.windows.net/<container>.',
  })
}
