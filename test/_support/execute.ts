import type { PolicyDocument } from '../../lib/document/document.ts'
import type { Code } from '../../lib/xml/node.ts'
import type { CallJson, ContextJson } from './execution/context-json.ts'
import { golden } from './execution/golden.ts'
import type { Expression, Job } from './execution/run.ts'
import { type Surroundings, sectionsOf } from './execution/steps.ts'

// Policies as the gateway executes them, for tests of what they do:
//
//   const results = execute('priority', [
//     { title: 'missing', code: priority, given: {} },
//     { title: 'high', code: '@(…)', given: { request: { headers: { Priority: '9' } } } },
//   ])
//   assert.equal(results.get('missing'), { type: 'int', value: 0 })
//
//   const calls = executeDocuments('routing', [
//     { title: 'high', document: inbound(…), given: { request: { headers: { Priority: '9' } } } },
//   ])
//   assert.is(calls.get('high').backend, 'provisioned')
//
// A program in C# does it (`execution/*.cs` is the context and the interpreter of documents), and
// UPDATE_SNAPSHOTS=1 stores its results in `__snapshots__/execution/<name>.json`, each with a hash
// of what was executed. Where mcs and mono are installed, they are compared in every run (in about
// half a second for all cases of a name); elsewhere the stored results serve, unless what they are
// of has changed. The clock, `Guid.NewGuid` and `Random` give the same in every run.
// mcs knows no local functions and no patterns in `switch`, and mono's messages of exceptions are not
// those of .NET. `execution/context-json.ts` says what can be given.

/** An expression from a builder or a document, or its text: `@(…)`, `@{…}`, or only what is in it. */
interface ExpressionCase {
  readonly title: string
  readonly code: Code | string | { readonly kind: 'code' }
  readonly given: ContextJson
}

/**
 * What an expression gives: JSON, dates and other objects as texts, JSON tokens as their text,
 * bytes in Base64. `type` is the C# type, `traces` what was given to `context.Trace`.
 */
export type Result =
  | { readonly type: string; readonly value: unknown; readonly traces?: readonly string[] }
  | { readonly error: string }

interface DocumentCase extends Surroundings {
  readonly title: string
  /** A document, or one for each scope, outermost first. A fragment runs as an inbound section. */
  readonly document: PolicyDocument | readonly PolicyDocument[]
  readonly given: CallJson
}

/** A request as it was sent. */
export interface SentRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

/** What a call did. */
export interface Call {
  readonly variables: Readonly<Record<string, unknown>>
  /** The id or base URL of `set-backend-service`. */
  readonly backend: string | null
  /** What the client gets; null where nothing was answered. */
  readonly response: {
    readonly statusCode: number
    readonly statusReason: string
    readonly headers: Readonly<Record<string, string>>
    readonly body: string | null
  } | null
  /** Whether `return-response` answered. */
  readonly returned: boolean
  /** What backends got, in order. */
  readonly forwarded: readonly (SentRequest & { readonly backend: string | null })[]
  /** Whether an expression read the body of the request, or of a backend's answer. */
  readonly read: { readonly request: boolean; readonly response: boolean }
  /** What `log-to-eventhub` sent. */
  readonly events: readonly { readonly logger: string; readonly text: string }[]
  readonly traces: readonly {
    readonly source: string
    readonly message: string
    readonly severity?: string
    readonly metadata?: Readonly<Record<string, string>>
  }[]
  /** What `send-request` and `send-one-way-request` sent. */
  readonly sent: readonly SentRequest[]
  /** Policies that only the gateway can execute, with the values that they got. */
  readonly others: readonly OtherPolicy[]
  /** The error that led to on-error. */
  readonly error?: string
  /** The error of a policy in on-error. */
  readonly errorInOnError?: string
}

/** The attributes of a policy, and its text. */
export interface OtherPolicy {
  readonly name: string
  readonly text?: string
  readonly children?: readonly OtherPolicy[]
  readonly [attribute: string]: unknown
}

/** Results by title. */
interface Results<T> {
  readonly get: (title: string) => T
}

/** Executes expressions, each in the context that is given. */
export const execute = (name: string, cases: readonly ExpressionCase[]): Results<Result> =>
  results(name, cases, ({ code, given }) => ({ expression: expressionOf(code), given }))

/** Executes documents, each for the call that is given. */
export const executeDocuments = (name: string, cases: readonly DocumentCase[]): Results<Call> =>
  results(name, cases, ({ document, given, ...surroundings }) => ({
    sections: sectionsOf([document].flat(), surroundings),
    given,
  }))

/** Nothing is executed before the first result is asked for, so that what fails is a test. */
function results<T, Case extends { readonly title: string }>(
  name: string,
  cases: readonly Case[],
  jobOf: (each: Case) => Job,
): Results<T> {
  const executed = once(() => golden(name, jobsOf(cases, jobOf)))
  return {
    get: (title) => {
      const found = executed()
      if (!found.has(title)) throw new Error(`No case has the title "${title}".`)
      return found.get(title) as T
    },
  }
}

function jobsOf<Case extends { readonly title: string }>(
  cases: readonly Case[],
  jobOf: (each: Case) => Job,
): ReadonlyMap<string, Job> {
  const jobs = new Map(cases.map((each) => [each.title, jobOf(each)]))
  if (jobs.size < cases.length) throw new Error('Two cases have the same title.')
  return jobs
}

/** Makes a value when it is first asked for; what fails then fails again. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | { readonly failure: unknown } | undefined
  return () => {
    made ??= attempt(make)
    if ('failure' in made) throw made.failure
    return made.value
  }
}

function attempt<T>(make: () => T): { readonly value: T } | { readonly failure: unknown } {
  try {
    return { value: make() }
  } catch (failure) {
    return { failure }
  }
}

function expressionOf(code: ExpressionCase['code']): Expression {
  if (typeof code !== 'string') {
    const { form, code: text } = code as Code
    return { form, code: text }
  }
  const [, bracket, inside] = /^@([({])(.*)[)}]$/s.exec(code.trim()) ?? []
  return { form: bracket === '{' ? 'block' : 'expression', code: inside ?? code }
}
