/** What a policy variable can be: JSON, where a whole number is an int, or a value of a C# type. */
export type VariableJson =
  | string
  | number
  | boolean
  | null
  | { readonly type: VariableType; readonly value: unknown }
  | Readonly<Record<string, unknown>>
  | readonly unknown[]

/** `bytes` is Base64, `jwt` an object of claims, `response` a `ResponseJson`, `json` any JSON. */
type VariableType =
  | 'string'
  | 'bool'
  | 'int'
  | 'long'
  | 'float'
  | 'double'
  | 'decimal'
  | 'guid'
  | 'bytes'
  | 'datetime'
  | 'timespan'
  | 'json'
  | 'jwt'
  | 'response'

interface MessageJson {
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  /** Left out, `context.….Body` is null. */
  readonly body?: string | null
  /** A body in Base64. */
  readonly bytes?: string
}

export interface RequestJson extends MessageJson {
  /** @default GET, or POST where there is a body */
  readonly method?: string
  /** @default https://gateway.example/api/operation */
  readonly url?: string
  /** @default the url */
  readonly originalUrl?: string
  readonly ipAddress?: string
  readonly matchedParameters?: Readonly<Record<string, string>>
  /** A DER certificate in Base64. */
  readonly certificate?: string | null
}

export interface ResponseJson extends MessageJson {
  /** @default 200 */
  readonly statusCode?: number
  readonly statusReason?: string
}

interface Named {
  readonly id?: string
  readonly name?: string
}

export interface LastErrorJson {
  readonly source?: string
  readonly reason?: string
  readonly message?: string
  readonly scope?: string
  readonly section?: string
  readonly path?: string
  readonly policyId?: string
}

/**
 * What `context` holds. Without them, `api`, `operation` and `deployment` have plain values, and
 * everything else is null; `timestamp` and `requestId` are always the same.
 */
export interface ContextJson {
  readonly request?: RequestJson
  readonly response?: ResponseJson
  readonly variables?: Readonly<Record<string, VariableJson>>
  readonly subscription?: (Named & Readonly<Record<string, string>>) | null
  readonly user?:
    | (Readonly<Record<string, unknown>> & {
        readonly id?: string
        readonly email?: string
        readonly firstName?: string
        readonly lastName?: string
        readonly groups?: readonly Named[]
        readonly identities?: readonly { readonly id: string; readonly provider: string }[]
      })
    | null
  readonly product?: (Named & { readonly groups?: readonly Named[] }) | null
  readonly api?:
    | (Named & { readonly path?: string; readonly revision?: string; readonly version?: string })
    | null
  readonly operation?: (Named & { readonly method?: string; readonly urlTemplate?: string }) | null
  readonly deployment?: {
    readonly gatewayId?: string
    readonly region?: string
    readonly serviceId?: string
    readonly serviceName?: string
  } | null
  readonly backend?: { readonly id?: string; readonly type?: 'Single' | 'Pool' } | null
  readonly workspace?: Named | null
  readonly lastError?: LastErrorJson | null
  readonly requestId?: string
  readonly timestamp?: string
  /** Milliseconds. `DateTime.UtcNow` is the timestamp and these. @default 12 */
  readonly elapsed?: number
  /** What every `Random` gives: a part of its range, from 0 to below 1. @default 0.5 */
  readonly random?: number
}

/** What a document is executed for: the call, and what others answer to the gateway. */
export interface CallJson extends Omit<ContextJson, 'response' | 'lastError' | 'backend'> {
  /**
   * What backends answer, in this order, and null for no answer; the last one answers all further
   * requests. @default 200 without a body
   */
  readonly answers?: readonly (ResponseJson | null)[]
  /** What `send-request` gets, by its variable; null for no answer. */
  readonly replies?: Readonly<Record<string, ResponseJson | null>>
  /** Policies that fail, by name, and what on-error sees of them. */
  readonly failures?: Readonly<Record<string, LastErrorJson & { readonly response?: ResponseJson }>>
  /** What the cache holds. */
  readonly cache?: Readonly<Record<string, VariableJson>>
}
