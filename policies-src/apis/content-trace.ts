import {
  apiPolicy,
  base,
  choose,
  csharp,
  type Expression,
  otherwise,
  setVariable,
  trace,
  when,
} from 'apim-policy'
import { answerText } from '../shared/answer.ts'
import {
  cutForTrace,
  observedEndUserId,
  requestBody,
  responseBody,
  streamRequested,
} from '../shared/content.ts'
import { promptText } from '../shared/prompt.ts'
import { signInToImported } from '../shared/sign-in.ts'
import { known, rememberDeployment, toImported } from '../shared/tracking.ts'

const text = (name: string) =>
  csharp<string>`context.Variables.GetValueOrDefault<string>(${name}, string.Empty)`
const flag = (name: string) =>
  csharp<boolean>`context.Variables.GetValueOrDefault<bool>(${name}, false)`
const number = (name: string, otherwise: number) =>
  csharp<number>`context.Variables.GetValueOrDefault<int>(${name}, ${otherwise})`

/** Remembers a text, its length, whether it is too long, and what fits into a trace. */
const remember = (prefix: string, content: Expression<string>) => {
  const raw = `${prefix}ContentRaw`
  const length = csharp<number>`(${text(raw)}).Length`
  const limit = number('contentCaptureMaxChars', 32000)
  return [
    setVariable({ name: raw, value: content }),
    setVariable({ name: `${prefix}ContentOriginalChars`, value: length }),
    setVariable({
      name: `${prefix}ContentWasTruncated`,
      value: csharp<boolean>`${length} > ${limit}`,
    }),
    setVariable({ name: `${prefix}ContentForTrace`, value: cutForTrace(raw) }),
  ]
}

interface Captured {
  readonly phase: string
  readonly message: string | Expression<string>
  readonly stream: string | Expression<string>
  readonly chars: string | Expression<string>
  readonly truncated: string | Expression<string>
}

const traceContent = ({ phase, message, stream, chars, truncated }: Captured) =>
  trace({
    source: 'AzureOpenAIContentCapture',
    severity: 'information',
    message,
    metadata: [
      { name: 'ContentLogging', value: 'true' },
      { name: 'CapturePhase', value: phase },
      { name: 'APIMRequestId', value: csharp<string>`context.RequestId.ToString()` },
      { name: 'DeploymentId', value: known('deploymentId') },
      { name: 'EndUserId', value: known('observedEndUserId') },
      { name: 'StreamRequested', value: stream },
      { name: 'OriginalChars', value: chars },
      { name: 'Truncated', value: truncated },
    ],
  })

/** Traces prompts and answers to Application Insights; the answer of a stream is left alone. */
export default apiPolicy('content-trace', {
  inbound: [
    toImported,
    setVariable({ name: 'contentCaptureMaxChars', value: '32000' }),
    rememberDeployment,
    setVariable({ name: 'observedEndUserId', value: observedEndUserId }),
    setVariable({ name: 'requestBodyRaw', value: requestBody }),
    setVariable({ name: 'streamRequested', value: streamRequested }),
    ...remember('request', promptText),
    traceContent({
      phase: 'inbound-request',
      message: text('requestContentForTrace'),
      stream: csharp<string>`${flag('streamRequested')}.ToString()`,
      chars: csharp<string>`${number('requestContentOriginalChars', 0)}.ToString()`,
      truncated: csharp<string>`${flag('requestContentWasTruncated')}.ToString()`,
    }),
    signInToImported,
    base(),
  ],
  outbound: [
    choose(
      when(csharp<boolean>`!${flag('streamRequested')}`, [
        setVariable({ name: 'responseBodyRaw', value: responseBody }),
        ...remember('response', answerText),
        traceContent({
          phase: 'outbound-response',
          message: text('responseContentForTrace'),
          stream: 'false',
          chars: csharp<string>`${number('responseContentOriginalChars', 0)}.ToString()`,
          truncated: csharp<string>`${flag('responseContentWasTruncated')}.ToString()`,
        }),
      ]),
      otherwise([
        traceContent({
          phase: 'outbound-response-skipped',
          message:
            'Streaming response requested. Outbound response content capture was skipped to avoid buffering the stream in APIM.',
          stream: 'true',
          chars: '0',
          truncated: 'false',
        }),
      ]),
    ),
    base(),
  ],
})
