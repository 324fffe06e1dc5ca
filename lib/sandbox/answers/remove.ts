import { collections } from '../collections.ts'
import { checkPreconditions, requireIfMatch } from '../preconditions.ts'
import { usersOf } from '../references.ts'
import { refusal } from '../refusal.ts'
import type { Answer, ServiceRequest } from '../request.ts'
import type { ResourcePath } from '../resource-path.ts'
import type { Service } from '../service.ts'
import { checkPlace } from '../write-resource.ts'
import { refuseWhilePending } from './put.ts'

/** Deletes a resource and what is below it. */
export function remove(service: Service, request: ServiceRequest, path: ResourcePath): Answer {
  checkPlace(service, path)
  requireIfMatch(request.headers)
  refuseWhilePending(service, path)
  const entry = service.store.get(path.text)
  if (!entry) return { status: 204 }
  checkPreconditions(request.headers, entry, service.settings)
  refuseWhileUsed(service, path)
  if (request.mishap !== 'lost') service.store.remove(path.text)
  return { status: 200 }
}

const words: Partial<Record<ResourcePath['collection'], string>> = {
  policyFragments: 'Policy Fragment',
}

/**
 * Refuses to delete what something refers to. Seen for fragments; for the others, assumed.
 * @see https://github.com/Azure/apiops-cli/issues/261
 */
export function refuseWhileUsed(service: Service, path: ResourcePath): void {
  const users = usersOf(service, path)
  if (users.length === 0) return
  const word = words[path.collection] ?? collections[path.collection].label
  const list = users.map((user) => `${user}\r\n`).join('')
  const message = `The ${word} '${path.id}' is used by the following entities:\r\n${list}`
  throw refusal(400, 'ValidationError', message)
}
