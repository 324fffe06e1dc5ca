import {
  buildingBlock,
  choose,
  csharp,
  misuse,
  type NamedValueText,
  setVariable,
  when,
} from '../lib/index.ts'
import type { In } from './shared/in-section.ts'
import type { LoggerReference } from './shared/logger-reference.ts'
import {
  type BlobContainer,
  rememberBlobs,
  signInToStorage,
  storeBody,
} from './shared/payload-blob.ts'
import {
  capturedRequest,
  capturedResponse,
  captureRequest,
  captureResponse,
} from './shared/payload-body.ts'
import { inlinePayload } from './shared/payload-inline.ts'
import { sendParts } from './shared/payload-parts.ts'
import { isPortable, redacted } from './shared/redaction.ts'
import { usagePayload } from './shared/usage-request.ts'

/** Where captured bodies go: into the usage event, events of their own, or blobs. */
export type CaptureMode = 'off' | 'inline' | 'chunked' | 'blob'

export interface PayloadCaptureOptions {
  /** Where the bodies go. @default 'off' */
  readonly mode?: CaptureMode
  /** The logger of the event hub, for `chunked`. */
  readonly logger?: LoggerReference
  /** The blob container, as `https://<account>.blob.core.windows.net/<container>`, for `blob`. */
  readonly container?: string | NamedValueText
  /** The client id of a user-assigned identity, for `blob`. @default the service's own identity */
  readonly clientId?: string
  /** The share of calls that are captured, in percent; the id of the call decides. @default 100 */
  readonly sample?: number
  /** What is replaced by `[redacted]` before anything leaves the gateway. @default nothing */
  readonly redact?: readonly RegExp[]
  /** Longer bodies are left out. @default 2 MiB, for `blob` 100 MB */
  readonly maxBytes?: number
  /** The most events of a call, for `chunked`. @default 8 */
  readonly parts?: number
}

/** The policies of each section. */
interface PayloadCapture {
  readonly inbound: readonly In<'inbound', 'workspace'>[]
  readonly outbound: readonly In<'outbound', 'workspace'>[]
}

/** What is left of an event for the texts: the rest of it needs less than 20,000 bytes. */
export const captureRoom = 180_000

/**
 * Keeps what was asked and answered: in the usage event up to 180,000 bytes, in several events, or
 * in blobs up to 100 MB. The usage event says what was kept and what was cut, so put `outbound`
 * before that of `usageEvents`.
 *
 * @cost Reads both bodies where they are JSON and holds them in memory; streamed responses are left
 *   alone and noted as `stream` (the LLM log has them). Redaction runs each pattern over every value
 *   of the JSON. Inline adds up to three units of ingress of Event Hubs to a call, chunked three for
 *   each part, blob two writes. Prompts are personal data: leave it off unless needed, and put
 *   `inbound` after the authentication.
 * @example
 * const usage = usageEvents({ logger: 'usage-eventhub' })
 * const capture = payloadCapture({ mode: 'inline', sample: 5, redact: [/[\w.+-]+@[\w.-]+/] })
 * apiPolicy('azure-openai', {
 *   inbound: [base(), ...usage.inbound, ...capture.inbound],
 *   outbound: [base(), ...capture.outbound, ...usage.outbound],
 * })
 * @see https://learn.microsoft.com/azure/api-management/log-to-eventhub-policy
 */
export const payloadCapture = buildingBlock(
  (options: PayloadCaptureOptions = {}): PayloadCapture => {
    const { mode = 'off', sample = 100, redact = [] } = options
    const problem = captureProblem(options)
    if (problem) return { inbound: [misuse(problem.message, problem)], outbound: [] }
    if (mode === 'off') return { inbound: [], outbound: [] }
    const { maxBytes = mode === 'blob' ? 100_000_000 : 2_097_152 } = options
    const container = { url: options.container ?? '', clientId: options.clientId }
    return {
      inbound: sampled<'inbound'>(sample, [
        setVariable(capturedRequest, captureRequest(maxBytes)),
        ...redaction(capturedRequest, redact),
        ...(mode === 'blob' ? [signInToStorage(container), storeBody('request', container)] : []),
      ]),
      outbound: sampled<'outbound'>(sample, [
        setVariable(capturedResponse, captureResponse(maxBytes)),
        ...redaction(capturedResponse, redact),
        ...deliver(mode, options, container),
      ]),
    }
  },
)

function deliver(
  mode: Exclude<CaptureMode, 'off'>,
  { logger = '', parts = 8 }: PayloadCaptureOptions,
  container: BlobContainer,
): readonly In<'outbound', 'workspace'>[] {
  if (mode === 'inline') return [setVariable(usagePayload, inlinePayload(captureRoom))]
  if (mode === 'chunked') return sendParts(logger, captureRoom, parts)
  return [storeBody('response', container), rememberBlobs(container)]
}

const redaction = (captured: typeof capturedRequest, patterns: readonly RegExp[]) =>
  patterns.length === 0 ? [] : [setVariable(captured, redacted(captured, patterns))]

/** The policies for a share of the calls, the same ones in every section. */
function sampled<S extends 'inbound' | 'outbound'>(
  percent: number,
  policies: readonly In<S, 'workspace'>[],
): readonly In<S, 'workspace'>[] {
  if (percent === 100) return policies
  const isTaken = csharp<boolean>`
    Convert.ToUInt32(context.RequestId.ToString("N").Substring(24), 16) % 10000 < ${Math.round(percent * 100)}
  `
  return [choose(when(isTaken, policies as never)) as In<S, 'workspace'>]
}

/** The options that belong to one mode. */
const ownOptions = {
  logger: 'chunked',
  parts: 'chunked',
  container: 'blob',
  clientId: 'blob',
} as const satisfies Partial<Record<keyof PayloadCaptureOptions, CaptureMode>>

interface Problem {
  readonly option: keyof PayloadCaptureOptions
  readonly message: string
  readonly hint?: string
}

function captureProblem(options: PayloadCaptureOptions): Problem | undefined {
  const { mode = 'off', sample = 100, redact = [], parts = 8, maxBytes = 1 } = options
  for (const [option, of] of Object.entries(ownOptions)) {
    const isGiven = options[option as keyof typeof ownOptions] !== undefined
    if (mode === of && !isGiven && (option === 'logger' || option === 'container')) {
      return { option: 'mode', message: `\`${option}\` is missing; \`${of}\` needs it.` }
    }
    if (mode !== of && mode !== 'off' && isGiven) {
      const message = `\`${option}\` is of no use to \`${mode}\`.`
      return { option: option as keyof typeof ownOptions, message }
    }
  }
  const { container } = options
  if (typeof container === 'string' && !/^https:\/\/[^/\s]+\/[^/\s?]+$/.test(container)) {
    const hint = 'Write it as `https://<account>.blob.core.windows.net/<container>`.'
    return { option: 'container', message: '`container` is not the URL of a container.', hint }
  }
  if (!(sample >= 0.01 && sample <= 100)) {
    return { option: 'sample', message: `\`sample\` must be from 0.01 to 100, not ${sample}.` }
  }
  const most = mode === 'blob' ? 100_000_000 : 16_777_216
  if (!Number.isInteger(maxBytes) || maxBytes < 1 || maxBytes > most) {
    const range = `from 1 to ${most.toLocaleString('en-US')}`
    const message = `\`maxBytes\` must be a whole number ${range}, not ${maxBytes}.`
    return { option: 'maxBytes', message }
  }
  if (!Number.isInteger(parts) || parts < 2 || parts > 32) {
    const message = `\`parts\` must be a whole number from 2 to 32, not ${parts}.`
    return { option: 'parts', message }
  }
  const index = redact.findIndex((pattern) => !isPortable(pattern))
  if (index >= 0) {
    const message = `\`redact[${index}]\` is no pattern of .NET: ${redact[index]}.`
    return { option: 'redact', message, hint: 'Leave out the flags `u`, `v` and `y`, and `[^]`.' }
  }
  return undefined
}
