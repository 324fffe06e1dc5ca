import { refuseWhileUsed } from './answers/remove.ts'
import { createCommonHeaders } from './common-headers.ts'
import { createService, stateOf } from './create-service.ts'
import { createFaults } from './faults.ts'
import { handleRequest } from './handle-request.ts'
import { startServer } from './http-server.ts'
import { isProperties } from './properties.ts'
import { Refusal } from './refusal.ts'
import { pathOf, type ResourcePath } from './resource-path.ts'
import type { RecordedRequest, Sandbox, SandboxSettings } from './sandbox.ts'
import { serviceId } from './service.ts'
import { settingsOf } from './settings.ts'
import { readState, stateWriter } from './state-file.ts'
import { createThrottle } from './throttle.ts'
import { acceptedProperties, checkPlace, writeAtOnce } from './write-resource.ts'

/**
 * Starts a stand-in of the management API on 127.0.0.1, for tests and demonstrations. It answers
 * as the service is known to, and can be made to fail.
 * @see https://learn.microsoft.com/rest/api/apimanagement/
 */
export async function startSandbox(given: SandboxSettings = {}): Promise<Sandbox> {
  const settings = settingsOf(given)
  const service = createService(settings, settings.state ? readState(settings.state) : undefined)
  const write = settings.state ? stateWriter(settings.state) : undefined
  const keep = (): void => write?.(stateOf(service))
  keep()
  const requests: RecordedRequest[] = []
  const listeners = new Set<(request: RecordedRequest) => void | Promise<void>>()
  const faults = createFaults()
  const prefix = serviceId(settings).toLowerCase()
  const server = await startServer(settings.port, {
    record(request) {
      const note = { ...request }
      requests.push(note)
      return note
    },
    async before(request) {
      for (const listener of [...listeners]) await listener(request)
    },
    latency: settings.latency,
    throttle: createThrottle(settings),
    fault({ method, path, query }) {
      const isHere = path.toLowerCase().startsWith(prefix)
      const below = isHere ? path.slice(prefix.length) : path
      return faults.take({ method, path: readable(below), query: query.toString() })
    },
    handle(request) {
      const answer = handleRequest(service, request)
      keep()
      return answer
    },
    commonHeaders: createCommonHeaders(),
  })
  const inPortal = (path: string, act: (path: ResourcePath) => void): void => {
    service.operations.finishOverdue()
    try {
      act(resourceAt(path))
    } catch (error) {
      throw error instanceof Refusal ? explained(error, path) : error
    }
    keep()
  }
  return {
    endpoint: `http://127.0.0.1:${server.port}`,
    subscriptionId: settings.subscriptionId,
    resourceGroup: settings.resourceGroup,
    service: settings.service,
    requests,
    clearRequests: () => void requests.splice(0),
    put: (path, properties) =>
      inPortal(path, (place) => {
        checkPlace(service, place)
        const given = isProperties(properties) ? properties : {}
        writeAtOnce({ service, path: place, properties: acceptedProperties(place, given) })
      }),
    remove: (path) =>
      inPortal(path, (place) => {
        refuseWhileUsed(service, place)
        service.store.remove(place.text)
      }),
    get(path) {
      service.operations.finishOverdue()
      const entry = service.store.get(resourceAt(path).text)
      return entry && { properties: entry.properties, etag: entry.etag }
    },
    snapshot() {
      service.operations.finishOverdue()
      return Object.fromEntries(service.store.all().map((each) => [each.path, each.properties]))
    },
    fail: (fault) => faults.add(fault),
    onRequest(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: server.close,
  }
}

function resourceAt(path: string): ResourcePath {
  const found = pathOf(path)
  if (!found) throw new Error(`\`${path}\` is not the path of a resource below the service.`)
  return found
}

function explained({ content }: Refusal, path: string): Error {
  const details = (content.details ?? []).map((each) => `\n  ${JSON.stringify(each)}`).join('')
  return new Error(`${path}: ${content.code}: ${content.message}${details}`)
}

const readable = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
