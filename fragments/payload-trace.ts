import {
  all,
  buildingBlock,
  choose,
  context,
  csharp,
  type Expression,
  misuse,
  not,
  otherwise,
  setVariable,
  trace,
  variable,
  when,
} from '../lib/index.ts'
import type { In } from './shared/in-section.ts'
import { responseIsJson } from './shared/json-body.ts'
import { answerText, asksForStream, promptText } from './shared/trace-texts.ts'

export interface PayloadTraceOptions {
  /** The source of the traces. @default 'AzureOpenAIContentCapture' */
  readonly source?: string
  /** How grave the traces are; the diagnostic's verbosity decides. @default 'information' */
  readonly severity?: 'verbose' | 'information' | 'error'
  /** Longer texts are cut after so many characters. @default 32,000 */
  readonly maxChars?: number
  /** The end user. @default header `x-apim-end-user-id`, then the user of the subscription */
  readonly endUser?: Expression<string>
  /** The model deployment. @default the part of the path behind `/deployments/` */
  readonly deployment?: Expression<string>
}

/** The policies of each section. */
interface PayloadTrace {
  readonly inbound: readonly In<'inbound'>[]
  readonly outbound: readonly In<'outbound'>[]
}

/** A trace of Application Insights holds 32,768 characters. */
const mostChars = 32_700

const streams = variable.boolean('trace-stream')
const prompt = variable.string('trace-prompt')
const answer = variable.string('trace-answer')
const deploymentId = variable.string('trace-deployment')
const endUserId = variable.string('trace-end-user')

/**
 * Traces prompts and answers to Application Insights; the answer of a stream is left alone.
 *
 * @cost Reads the body of the request, and of the response where it is JSON and no error; such
 *   responses are held in memory until they are complete, streams are not. Application Insights
 *   charges for every byte, and prompts are personal data.
 * @example
 * const content = payloadTrace({ maxChars: 8_000 })
 * apiPolicy('azure-openai', {
 *   inbound: [base(), ...content.inbound],
 *   outbound: [base(), ...content.outbound],
 * })
 * @see https://learn.microsoft.com/azure/api-management/trace-policy
 */
export const payloadTrace = buildingBlock((options: PayloadTraceOptions = {}): PayloadTrace => {
  const { maxChars = 32_000, endUser = observedEndUser, deployment = deploymentOfPath } = options
  if (!Number.isInteger(maxChars) || maxChars < 1 || maxChars > mostChars) {
    const range = `from 1 to ${mostChars.toLocaleString('en-US')}`
    const message = `\`maxChars\` must be a whole number ${range}, not ${maxChars}.`
    return { inbound: [misuse(message, { option: 'maxChars' })], outbound: [] }
  }
  const traced = (phase: string, text: Expression<string>) =>
    trace({
      ...traceOf(options),
      message: cut(text, maxChars),
      metadata: [
        ...known(phase),
        { name: 'OriginalChars', value: csharp<string>`${text}.Length.ToString()` },
        { name: 'Truncated', value: csharp<string>`(${text}.Length > ${maxChars}).ToString()` },
      ],
    })
  const skipped = trace({
    ...traceOf(options),
    message: 'The response is a stream, an error or no JSON. It was not read.',
    metadata: [
      ...known('outbound-response-skipped'),
      { name: 'OriginalChars', value: '0' },
      { name: 'Truncated', value: 'False' },
    ],
  })
  return {
    inbound: [
      setVariable(deploymentId, deployment),
      setVariable(endUserId, endUser),
      setVariable(streams, asksForStream),
      setVariable(prompt, promptText),
      traced('inbound-request', prompt.or('')),
    ],
    outbound: [
      choose(
        when(all(not(streams.or(false)), responseIsJson), [
          setVariable(answer, answerText),
          traced('outbound-response', answer.or('')),
        ]),
        otherwise([skipped]),
      ),
    ],
  }
})

const traceOf = ({ source, severity }: PayloadTraceOptions) => ({
  source: source ?? 'AzureOpenAIContentCapture',
  severity: severity ?? ('information' as const),
})

/** The metadata by the names that the queries of AzureOpenAI-with-APIM have for it. */
const known = (phase: string) => [
  { name: 'ContentLogging', value: 'true' },
  { name: 'CapturePhase', value: phase },
  { name: 'APIMRequestId', value: context.requestId.toText() },
  { name: 'DeploymentId', value: deploymentId.or('unknown') },
  { name: 'EndUserId', value: endUserId.or('unknown') },
  { name: 'StreamRequested', value: streams.or(false).toText() },
]

const cut = (text: Expression<string>, maxChars: number): Expression<string> =>
  csharp<string>`
    ${text}.Length > ${maxChars} ? ${text}.Substring(0, ${maxChars}) + "\n...[truncated by APIM content logging policy]" : ${text}
  `

const observedEndUser = csharp.block<string>`
  var named = context.Request.Headers.GetValueOrDefault("x-apim-end-user-id", "");
  return named != "" ? named : context.User?.Id ?? "unknown";
`

const deploymentOfPath = csharp.block<string>`
  var path = context.Request.OriginalUrl.Path.Split('/');
  var at = Array.IndexOf(path, "deployments") + 1;
  return at > 0 && at < path.Length ? path[at] : "unknown";
`
