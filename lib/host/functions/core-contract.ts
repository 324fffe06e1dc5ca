/**
 * What a worker of Azure Functions and the library `@azure/functions` say to each other, as far as
 * it is used here.
 * @see https://github.com/Azure/azure-functions-nodejs-worker/tree/v3.x/types-core
 */

/** A value on its way to the library or from it. */
export interface TypedData {
  readonly string?: string
  readonly json?: string
  readonly bytes?: Uint8Array
  readonly int?: number
  readonly double?: number
  readonly http?: HttpData
  readonly collectionString?: { readonly string: readonly string[] }
  readonly collectionBytes?: { readonly bytes: readonly Uint8Array[] }
}

/** A request, or an answer. */
export interface HttpData {
  readonly method?: string
  readonly url?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly params?: Readonly<Record<string, string>>
  readonly statusCode?: string
  readonly cookies?: readonly HttpCookie[]
  readonly body?: TypedData | null
}

/** A cookie of an answer. */
export interface HttpCookie {
  readonly name: string
  readonly value: string
  readonly domain?: { readonly value: string }
  readonly path?: { readonly value: string }
  readonly expires?: { readonly value: { readonly seconds: number } }
  readonly secure?: { readonly value: boolean }
  readonly httpOnly?: { readonly value: boolean }
  readonly sameSite?: 'none' | 'lax' | 'strict' | 'explicitNone'
  readonly maxAge?: { readonly value: number }
}

/** A trigger, an input or an output; what else it says depends on its type. */
export interface Binding {
  readonly type: string
  readonly direction: 'in' | 'out' | 'inout'
  readonly [setting: string]: unknown
}

/** How a function is tried again. */
export interface RetryOptions {
  readonly retryStrategy: 'fixedDelay' | 'exponentialBackoff'
  /** `-1`: for ever. */
  readonly maxRetryCount: number
  readonly delayInterval?: Duration
  readonly minimumInterval?: Duration
  readonly maximumInterval?: Duration
}

interface Duration {
  readonly seconds: number
}

/** What is known of a function that was registered. */
export interface FunctionMetadata {
  readonly name: string
  readonly bindings: Readonly<Record<string, Binding>>
  readonly retryOptions?: RetryOptions
}

/** The function itself. */
export type FunctionCallback = (...inputs: unknown[]) => unknown

/** What a function is told when it is tried again. */
export interface RetryContext {
  readonly retryCount: number
  readonly maxRetryCount: number
  readonly exception: { readonly message: string }
}

/** One invocation, as the library is told of it. */
export interface CoreInvocation {
  readonly invocationId: string
  readonly metadata: FunctionMetadata
  readonly request: {
    readonly invocationId: string
    readonly inputData: readonly { readonly name: string; readonly data: TypedData }[]
    readonly triggerMetadata: Readonly<Record<string, TypedData>>
    readonly retryContext?: RetryContext
  }
  state?: 'preInvocationHooks' | 'invocation' | 'postInvocationHooks'
  readonly log: (level: string, category: string, message: string) => void
}

/** How the library turns a request into a call, and its result into a response. */
export interface InvocationModel {
  readonly getArguments: () => Promise<{ readonly context: unknown; readonly inputs: unknown[] }>
  readonly invokeFunction: (
    context: unknown,
    inputs: unknown[],
    callback: FunctionCallback,
  ) => Promise<unknown>
  readonly getResponse: (
    context: unknown,
    result: unknown,
  ) => Promise<{ readonly returnValue?: TypedData | null }>
}

/** What `@azure/functions` hands over once a function is registered. */
export interface ProgrammingModel {
  readonly name: string
  readonly version: string
  readonly getInvocationModel: (invocation: CoreInvocation) => InvocationModel
}

/** Called before or after something of the worker. */
export type HookCallback = (context: Record<string, unknown>) => unknown
