import type { CoreInvocation, RetryContext, TypedData } from './core-contract.ts'
import type { RegisteredFunction } from './functions-core.ts'
import type { FunctionApp } from './load-app.ts'

/** What a function is invoked with. */
export interface Invocation {
  readonly id: string
  readonly function: RegisteredFunction
  readonly data: TypedData
  readonly triggerMetadata?: Readonly<Record<string, TypedData>>
  readonly retry?: RetryContext
}

/** Invokes a function and returns what it answered; rejects with what it threw. */
export type Invoke = (invocation: Invocation) => Promise<TypedData | null | undefined>

/** Told of what a function logs. */
export type InvocationLog = (level: string, message: string, invocation: Invocation) => void

/** Invokes the functions of an app as the worker does in Azure, hooks and all. */
export function invoker({ model, hooks }: FunctionApp, onLog: InvocationLog): Invoke {
  const runHooks = async (name: string, context: Record<string, unknown>): Promise<void> => {
    for (const hook of hooks.get(name) ?? []) await hook(context)
  }
  return async (invocation) => {
    const core = coreInvocation(invocation, onLog)
    const invocationModel = model.getInvocationModel(core)
    const { context, inputs } = await invocationModel.getArguments()
    const shared = { hookData: {}, appHookData: {}, invocationContext: context }
    const before = { ...shared, functionCallback: invocation.function.callback, inputs }
    core.state = 'preInvocationHooks'
    await runHooks('preInvocation', before)
    core.state = 'invocation'
    const after: Record<string, unknown> = { ...shared, inputs: before.inputs, result: null }
    try {
      after['result'] = await invocationModel.invokeFunction(
        context,
        before.inputs,
        before.functionCallback,
      )
    } catch (error) {
      after['error'] = error ?? new Error('The function threw nothing.')
    }
    core.state = 'postInvocationHooks'
    await runHooks('postInvocation', after)
    if (after['error'] !== undefined && after['error'] !== null) throw after['error']
    const { returnValue } = await invocationModel.getResponse(context, after['result'])
    return returnValue
  }
}

function coreInvocation(invocation: Invocation, onLog: InvocationLog): CoreInvocation {
  const { id, data, triggerMetadata = {}, retry } = invocation
  const { metadata } = invocation.function
  const trigger = Object.entries(metadata.bindings).find(([, { type }]) => /trigger$/i.test(type))
  return {
    invocationId: id,
    metadata,
    request: {
      invocationId: id,
      inputData: [{ name: trigger?.[0] ?? '', data }],
      triggerMetadata,
      ...(retry && { retryContext: retry }),
    },
    log: (level, _category, message) => onLog(level, message, invocation),
  }
}
