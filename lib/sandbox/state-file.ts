import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Operation } from './operations.ts'
import { isProperties } from './properties.ts'
import type { Entry } from './store.ts'

/** All that a later run needs to go on. */
export interface State {
  readonly counter: number
  readonly entries: readonly Entry[]
  readonly operations: readonly Operation[]
}

/** The state that a file holds; undefined if there is no such file. */
export function readState(path: string): State | undefined {
  const text = textOf(path)
  if (text === undefined) return undefined
  const state = parsed(text)
  if (isState(state)) return state
  throw new Error(`${path} holds no state of a sandbox.`)
}

/** Writes states to a file in one step each, where they differ from the one before. */
export function stateWriter(path: string): (state: State) => void {
  let last = textOf(path)
  return (state) => {
    const text = `${JSON.stringify(state, null, 2)}\n`
    if (text === last) return
    const draft = `${path}.${randomBytes(4).toString('hex')}.tmp`
    try {
      writeFileSync(draft, text, { mode: 0o600 })
      renameSync(draft, path)
    } catch (error) {
      rmSync(draft, { force: true })
      throw error
    }
    last = text
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isState = (value: unknown): value is State =>
  isProperties(value) &&
  typeof value['counter'] === 'number' &&
  Array.isArray(value['operations']) &&
  Array.isArray(value['entries']) &&
  value['entries'].every(
    (each) =>
      isProperties(each) &&
      typeof each['path'] === 'string' &&
      typeof each['etag'] === 'string' &&
      isProperties(each['properties']),
  )
