import type {
  FunctionCallback,
  FunctionMetadata,
  HookCallback,
  ProgrammingModel,
} from './core-contract.ts'

/** A function that an app registered. */
export interface RegisteredFunction {
  readonly metadata: FunctionMetadata
  readonly callback: FunctionCallback
}

/** What an app registered by and by. */
export interface Registrations {
  readonly functions: RegisteredFunction[]
  readonly hooks: Map<string, HookCallback[]>
  model?: ProgrammingModel
}

/** The module `@azure/functions-core`, which in Azure the worker puts in front of every app. */
export function functionsCore(
  registrations: Registrations,
  onLog: (level: string, message: string) => void,
): Readonly<Record<string, unknown>> {
  return {
    version: '3.0.0',
    hostVersion: '4.0.0',
    setProgrammingModel(model: ProgrammingModel) {
      registrations.model = model
    },
    getProgrammingModel: () => registrations.model,
    registerFunction(metadata: FunctionMetadata, callback: FunctionCallback) {
      const entry = { metadata, callback }
      registrations.functions.push(entry)
      return disposable(() => remove(registrations.functions, entry))
    },
    registerHook(name: string, callback: HookCallback) {
      const hooks = registrations.hooks.get(name) ?? []
      registrations.hooks.set(name, hooks)
      hooks.push(callback)
      return disposable(() => remove(hooks, callback))
    },
    log: (level: string, _category: string, message: string) => onLog(level, message),
  }
}

const disposable = (dispose: () => void) => ({ dispose })

function remove<T>(list: T[], entry: T): void {
  const at = list.indexOf(entry)
  if (at >= 0) list.splice(at, 1)
}
