import { behaviourOf } from './behaviour.ts'
import { createOperations } from './operations.ts'
import type { Properties } from './properties.ts'
import { pathOf, type ResourcePath } from './resource-path.ts'
import type { Parent } from './sandbox.ts'
import type { Service } from './service.ts'
import type { Settings } from './settings.ts'
import type { State } from './state-file.ts'
import { createStore } from './store.ts'
import { acceptedProperties, storePrepared, writeAtOnce } from './write-resource.ts'

/** A service that goes on from a state, and has at least the parents it is to have. */
export function createService(settings: Settings, state: State | undefined): Service {
  const store = createStore(state?.entries, state?.counter)
  const operations = createOperations(state?.operations ?? [], (operation) => {
    const path = pathOf(operation.path)
    if (!path || !operation.properties || operation.isLost) return
    storePrepared(service, path, operation.properties, operation.etag)
  })
  const service: Service = { settings, store, operations }
  for (const parent of settings.parents) addParent(service, parent)
  return service
}

/** What the service holds, as the next run will find it. */
export const stateOf = ({ store, operations }: Service): State => ({
  counter: store.counter(),
  entries: store.all(),
  operations: operations.all(),
})

function addParent(service: Service, parent: Parent): void {
  const { path: text, properties } =
    typeof parent === 'string' ? { path: parent, properties: undefined } : parent
  const path = pathOf(text)
  if (!path) throw new Error(`\`${text}\` is not the path of a resource below the service.`)
  for (let above = path.parent; above; above = above.parent) addPlain(service, above)
  const isPlain = behaviourOf(path.collection).prepare === undefined
  if (isPlain) addPlain(service, path, properties)
  else if (!service.store.get(path.text)) {
    writeAtOnce({ service, path, properties: acceptedProperties(path, properties) })
  }
}

function addPlain({ store }: Service, path: ResourcePath, properties?: Properties): void {
  if (store.get(path.text)) return
  store.set(path.text, { displayName: path.id, ...properties })
}
