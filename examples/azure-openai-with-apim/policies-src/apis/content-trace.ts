import {
  apiPolicy,
  base,
  choose,
  context,
  type Expression,
  not,
  otherwise,
  setVariable,
  trace,
  variable,
  when,
} from 'apim-policy'
import { answerText } from '../shared/answer.ts'
import {
  asksForStream,
  bodyOfRequest,
  bodyOfResponse,
  cutForTrace,
  observedEndUserId,
} from '../shared/content.ts'
import { promptText } from '../shared/prompt.ts'
import { signInToImported } from '../shared/sign-in.ts'
import { deploymentId, known, rememberDeployment, toImported } from '../shared/tracking.ts'

const endUser = variable.string('observedEndUserId')
const maxChars = variable.int('contentCaptureMaxChars')
const streamRequested = variable.boolean('streamRequested')

/** What is known of a prompt or an answer: its text, length, and what of it fits into a trace. */
const contentOf = (prefix: string) => ({
  text: variable.string(`${prefix}ContentRaw`),
  chars: variable.int(`${prefix}ContentOriginalChars`),
  wasTruncated: variable.boolean(`${prefix}ContentWasTruncated`),
  forTrace: variable.string(`${prefix}ContentForTrace`),
})

const prompt = contentOf('request')
const answer = contentOf('response')

const remember = (content: ReturnType<typeof contentOf>, value: Expression<string>) => {
  const text = content.text.or('')
  return [
    setVariable(content.text, value),
    setVariable(content.chars, text.length),
    // apim-policy-ignore variable-type: the original sets a literal, which is text, too
    setVariable(content.wasTruncated, text.length.greaterThan(maxChars.or(32000))),
    setVariable(content.forTrace, cutForTrace(content.text)),
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
      { name: 'APIMRequestId', value: context.requestId.toText() },
      { name: 'DeploymentId', value: known(deploymentId) },
      { name: 'EndUserId', value: known(endUser) },
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
    setVariable(endUser, observedEndUserId),
    setVariable({ name: 'requestBodyRaw', value: bodyOfRequest }),
    setVariable(streamRequested, asksForStream),
    ...remember(prompt, promptText),
    traceContent({
      phase: 'inbound-request',
      message: prompt.forTrace.or(''),
      stream: streamRequested.or(false).toText(),
      chars: prompt.chars.or(0).toText(),
      truncated: prompt.wasTruncated.or(false).toText(),
    }),
    signInToImported,
    base(),
  ],
  outbound: [
    choose(
      when(not(streamRequested.or(false)), [
        setVariable({ name: 'responseBodyRaw', value: bodyOfResponse }),
        ...remember(answer, answerText),
        traceContent({
          phase: 'outbound-response',
          message: answer.forTrace.or(''),
          stream: 'false',
          chars: answer.chars.or(0).toText(),
          truncated: answer.wasTruncated.or(false).toText(),
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
