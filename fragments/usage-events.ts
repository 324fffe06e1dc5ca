import { buildingBlock, context, misuse, setVariable } from '../lib/index.ts'
import { type AttributeSources, isBlock, listOf } from './shared/attribute-source.ts'
import { endUserVariables } from './shared/end-user-variables.ts'
import type { In } from './shared/in-section.ts'
import { includeUsage } from './shared/include-usage.ts'
import { legacyEvent, legacyPrompt, usagePrompt } from './shared/legacy-event.ts'
import { type LoggerReference, logTo } from './shared/logger-reference.ts'
import { type Phase, usageEvent } from './shared/usage-event.ts'
import { type CallerSources, describeRequest, usageRequest } from './shared/usage-request.ts'

export interface UsageEventsOptions {
  /** The logger of the event hub, or its id. */
  readonly logger: LoggerReference
  /** Your own attributes and their sources; each is cut after 128 characters. @default none */
  readonly attributes?: Readonly<Record<string, AttributeSources>>
  /**
   * The end user. By default what `endUser` found, then the header `x-apim-end-user-id` and the
   * claims `oid` and `sub`.
   */
  readonly endUser?: AttributeSources
  /**
   * The end user's tenant. By default what `endUser` found, then the header
   * `x-apim-end-user-tenant-id` and the claim `tid`.
   */
  readonly endUserTenant?: AttributeSources
  /**
   * The application that calls. By default what `endUser` found, then the header
   * `x-apim-client-application-id` and the claims `azp`, `appid` and `client_id`.
   */
  readonly app?: AttributeSources
  /** The conversation that the call belongs to. @default header `x-session-id` */
  readonly sessionId?: AttributeSources
  /** Whether streamed chat completions end with a chunk of usage, without choices. @default true */
  readonly includeUsage?: boolean
  /** The form of the event; that of AOAI monitoring holds prompts and answers. @default 'v1' */
  readonly shape?: 'v1' | 'aoai-monitoring'
}

/** The policies of each section. */
interface UsageEvents {
  readonly inbound: readonly In<'inbound', 'workspace'>[]
  readonly outbound: readonly In<'outbound', 'workspace'>[]
  readonly onError: readonly In<'on-error', 'workspace'>[]
}

const anyone: CallerSources = {
  endUser: [
    endUserVariables.user.or(''),
    { header: 'x-apim-end-user-id' },
    { claim: 'oid' },
    { claim: 'sub' },
  ],
  endUserTenant: [
    endUserVariables.tenant.or(''),
    { header: 'x-apim-end-user-tenant-id' },
    { claim: 'tid' },
  ],
  app: [
    endUserVariables.application.or(''),
    { header: 'x-apim-client-application-id' },
    { claim: 'azp' },
    { claim: 'appid' },
    { claim: 'client_id' },
  ],
  sessionId: { header: 'x-session-id' },
}

/**
 * Sends an event for every call to an event hub: who called which model, and the usage as the model
 * reported it. Streams are left alone: the gateway's LLM log completes their event by its id.
 *
 * @cost Reads the request's body, and the response's where it is JSON and no stream: such responses
 *   are held in memory until they are complete. Streams are neither read nor delayed. An event is
 *   about 1 KB, which is one unit of ingress of Event Hubs. With `shape: 'aoai-monitoring'` prompts
 *   and answers leave the gateway. Put `inbound` after the authentication and before what removes
 *   headers, `outbound` last, and `onError` before what answers.
 * @example
 * const usage = usageEvents({
 *   logger: 'usage-eventhub',
 *   attributes: { 'device-id': { header: 'device-id' }, department: { claim: 'department' } },
 * })
 * apiPolicy('azure-openai', {
 *   inbound: [base(), ...usage.inbound],
 *   outbound: [base(), ...usage.outbound],
 *   onError: [base(), ...usage.onError],
 * })
 * @see https://learn.microsoft.com/azure/api-management/log-to-eventhub-policy
 */
export const usageEvents = buildingBlock((options: UsageEventsOptions): UsageEvents => {
  const { logger, attributes = {}, includeUsage: asks = true, shape = 'v1' } = options
  const problems = sourceProblems(options)
  if (problems.length > 0) {
    const inbound = problems.map(({ option, message, hint }) => misuse(message, { option, hint }))
    return { inbound, outbound: [], onError: [] }
  }
  const isLegacy = shape === 'aoai-monitoring'
  const send = (phase: Phase) =>
    logTo(logger, {
      partitionKey: context.requestId.toText(),
      text: isLegacy ? legacyEvent(phase) : usageEvent(phase),
    })
  return {
    inbound: [
      setVariable(usageRequest, describeRequest({ ...anyone, ...given(options) }, attributes)),
      ...(isLegacy ? [setVariable(usagePrompt, legacyPrompt)] : []),
      ...(asks ? includeUsage() : []),
    ],
    outbound: [send('response')],
    onError: [send('error')],
  }
})

const callerOptions = ['endUser', 'endUserTenant', 'app', 'sessionId'] as const

/** The sources of the caller that have been chosen. */
const given = (options: UsageEventsOptions): Partial<CallerSources> =>
  Object.fromEntries(
    callerOptions.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  )

interface Problem {
  readonly option: string
  readonly message: string
  readonly hint: string
}

/** The most attributes that an event has. */
const most = 20

/** What is wrong with the sources of attributes and of the caller. */
function sourceProblems(options: UsageEventsOptions): readonly Problem[] {
  const { attributes = {}, shape } = options
  const names = Object.keys(attributes)
  const problems = [
    ...names.flatMap((name) => problemsOf('attributes', `attributes.${name}`, attributes[name]!)),
    ...callerOptions.flatMap((name) => problemsOf(name, name, options[name] ?? '')),
  ]
  const problem = (message: string, hint: string) =>
    problems.push({ option: 'attributes', message, hint })
  if (names.length > most) {
    problem(`\`attributes\` has ${names.length} entries; ${most} are allowed.`, 'Leave some out.')
  }
  const odd = names.find((name) => !/^[\w.:-]{1,64}$/.test(name))
  if (odd !== undefined) {
    problem(
      `\`attributes\` has a name that cannot be used: ${JSON.stringify(odd)}.`,
      'Use 1 to 64 letters, digits, `.`, `:`, `_` and `-`.',
    )
  }
  if (shape === 'aoai-monitoring' && names.length > 0) {
    problem('`attributes` have no place in the shape `aoai-monitoring`.', 'Use the shape `v1`.')
  }
  return problems
}

function problemsOf(option: string, at: string, sources: AttributeSources): readonly Problem[] {
  const list = listOf(sources)
  if (list.length === 0) {
    const hint = 'Give a header, a query parameter, a claim, an expression or a text.'
    return [{ option, message: `\`${at}\` has no source.`, hint }]
  }
  return list.some(isBlock)
    ? [
        {
          option,
          message: `\`${at}\` is a block of C# statements.`,
          hint: 'Keep its result in a variable and give the variable.',
        },
      ]
    : []
}
