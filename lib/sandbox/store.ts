import type { Properties } from './properties.ts'
import type { StoredResource } from './sandbox.ts'

/** A resource that is stored, by its path below the service. */
export interface Entry extends StoredResource {
  readonly path: string
}

/** What the service holds. Paths are found whatever their case, and keep the one they came with. */
export interface Store {
  readonly get: (path: string) => Entry | undefined
  /** Stores properties under a new version, or under one that was taken before. */
  readonly set: (path: string, properties: Properties, etag?: string) => Entry
  /** Deletes a resource and all below it. */
  readonly remove: (path: string) => void
  /** All that is stored, sorted by path. */
  readonly all: () => readonly Entry[]
  /** A version that nothing had yet. */
  readonly nextEtag: () => string
  /** 24 hexadecimal digits that nothing had yet. */
  readonly nextId: () => string
  /** How often something was numbered: what a later run has to go on from. */
  readonly counter: () => number
}

/** A store that begins with what an earlier run left. */
export function createStore(entries: readonly Entry[] = [], counted = 2000): Store {
  const stored = new Map(entries.map((entry) => [keyOf(entry.path), entry]))
  let count = counted
  const nextEtag = (): string => etagOf(++count)
  let sorted: readonly Entry[] | undefined
  return {
    nextEtag,
    nextId: () => (++count).toString(16).padStart(24, '65f1c0de00000000'),
    counter: () => count,
    get: (path) => stored.get(keyOf(path)),
    set(path, properties, etag = nextEtag()) {
      const entry: Entry = Object.freeze({
        path: stored.get(keyOf(path))?.path ?? path,
        properties: Object.freeze(properties),
        etag,
      })
      stored.set(keyOf(path), entry)
      sorted = undefined
      return entry
    },
    remove(path) {
      const key = keyOf(path)
      sorted = undefined
      for (const each of [...stored.keys()]) {
        if (each === key || each.startsWith(`${key}/`)) stored.delete(each)
      }
    },
    all() {
      sorted ??= [...stored.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
      return sorted
    },
  }
}

const keyOf = (path: string): string => path.toLowerCase()

/** Versions look like the service's: quoted, eight bytes in Base64. */
function etagOf(count: number): string {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(count))
  return `"${btoa(String.fromCharCode(...bytes))}"`
}
