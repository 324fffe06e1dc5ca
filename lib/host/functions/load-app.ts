import { existsSync, realpathSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { UserError } from '../../workspace/user-error.ts'
import type { HookCallback, ProgrammingModel } from './core-contract.ts'
import { functionsCore, type RegisteredFunction, type Registrations } from './functions-core.ts'

/** What an app registered when it was loaded. */
export interface FunctionApp {
  readonly functions: readonly RegisteredFunction[]
  readonly model: ProgrammingModel
  readonly hooks: ReadonlyMap<string, readonly HookCallback[]>
  /** Makes that the app is loaded anew the next time. */
  readonly unload: () => void
}

/** Loads a module by its name; what every `require` comes to. */
type Load = (this: unknown, request: string, ...others: unknown[]) => unknown

const loader = Module as unknown as { _load: Load }

/**
 * Loads an app of the programming model v4, a CommonJS file, and returns what it registered. An app
 * that streams HTTP (`enableHttpStream`) cannot be run.
 * @see https://learn.microsoft.com/azure/azure-functions/functions-reference-node
 */
export function loadApp(
  appFile: string,
  onLog: (level: string, message: string) => void,
): FunctionApp {
  const registrations: Registrations = { functions: [], hooks: new Map() }
  const unload = withOwnCopies(appFile)
  try {
    withCore(functionsCore(registrations, onLog), () => createRequire(appFile)(appFile))
  } catch (cause) {
    unload()
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new UserError(`${appFile} could not be loaded: ${message}`, { cause })
  }
  const { functions, hooks, model } = registrations
  if (model && functions.length > 0) return { functions, hooks, model, unload }
  unload()
  throw new UserError(`${appFile} registers no function.`, {
    hint: 'It must be an app of Azure Functions, built for the programming model v4.',
  })
}

/** Only while the app is loaded: the library asks once, for its first function or hook. */
function withCore(core: unknown, load: () => void): void {
  const original = loader._load
  loader._load = function (request, ...others) {
    if (request === '@azure/functions-core') return core
    return original.call(this, request, ...others)
  }
  try {
    load()
  } finally {
    loader._load = original
  }
}

/**
 * The library keeps the core that it found first, and the app its state: neither may be one that
 * was loaded before. What is returned puts back what was there.
 */
function withOwnCopies(appFile: string): () => void {
  const { cache } = createRequire(appFile)
  const file = existsSync(appFile) ? realpathSync(appFile) : appFile
  const isOwn = (each: string): boolean =>
    each === file || /[\\/]node_modules[\\/]@azure[\\/]functions[\\/]/.test(each)
  const before = Object.entries(cache)
  for (const [each] of before) if (isOwn(each)) delete cache[each]
  const known = new Set(Object.keys(cache))
  return () => {
    for (const each of Object.keys(cache)) if (!known.has(each)) delete cache[each]
    for (const [each, module] of before) cache[each] = module
  }
}
