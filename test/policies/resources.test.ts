import { test } from 'uvu'
import * as assert from 'uvu/assert'
import * as apim from '../../lib/index.ts'
import { rules } from '../../lib/validate/rules.ts'
import { validate } from '../../lib/validate/validate.ts'
import { print } from '../../lib/xml/print.ts'

const ptu = apim.backend('ptu', { url: 'https://ptu.example' })
const pool = apim.backendPool('pool', { members: [{ backend: ptu }] })
const usage = apim.eventHubLogger('usage', {
  name: 'usage',
  endpointAddress: 'contoso.servicebus.windows.net',
})
const key = apim.secretNamedValue('key', { environmentVariable: 'KEY' })
const text = (node: apim.PolicyNode): string => print([node])

test('a policy takes a resource in place of its id, and its XML has the id', () => {
  const { setBackendService, logToEventhub, llmContentSafety, llmSemanticCacheLookup } = apim
  assert.is(
    text(setBackendService({ backend: pool })),
    '<set-backend-service backend-id="pool" />\n',
  )
  assert.is(
    text(setBackendService({ backend: apim.external.backend('shared') })),
    '<set-backend-service backend-id="shared" />\n',
  )
  assert.is(
    text(logToEventhub({ logger: usage, text: 'a' })),
    '<log-to-eventhub logger-id="usage">a</log-to-eventhub>\n',
  )
  assert.is(
    text(llmContentSafety({ backend: ptu, shieldPrompt: true })),
    '<llm-content-safety backend-id="ptu" shield-prompt="true" />\n',
  )
  assert.match(
    text(
      llmSemanticCacheLookup({
        scoreThreshold: 0.1,
        embeddingsBackend: ptu,
        embeddingsBackendAuth: 'system-assigned',
      }),
    ),
    'embeddings-backend-id="ptu"',
  )
})

test('a resource prints as its id does', () => {
  const options = { partitionKey: 'p', text: 'a' }
  assert.is(
    text(apim.logToEventhub({ ...options, logger: usage })),
    text(apim.logToEventhub({ ...options, loggerId: 'usage' })),
  )
})

const invalid = (...policies: readonly apim.PolicyNode[]): readonly string[] =>
  validate([apim.fragment('f', policies as readonly never[])], {
    rules: rules.filter(({ code }) => code === 'invalid-argument'),
  }).map(({ message, origin }) =>
    origin.kind === 'call' ? `${origin.keys.join('.')}: ${message}` : message,
  )

test('what is no such resource is refused where it is written', () => {
  assert.equal(
    invalid(
      apim.setBackendService({ backend: usage } as never),
      apim.setBackendService({ backend: 'ptu' } as never),
      apim.setBackendService({ backend: ptu, backendId: 'ptu' } as never),
      apim.logToEventhub({ logger: key, text: 'a' } as never),
      apim.setBody(ptu as never),
      apim.setBackendService({ backendId: pool } as never),
    ),
    [
      'backend: A logger is not a backend.',
      'backend: A string is not a backend.',
      'backend: `backend` and `backendId` mean the same.',
      'logger: A named value is not a logger.',
      'text: The backend `ptu` is not a value.',
      'backendId: The backend pool `pool` is not a value.',
    ],
  )
})

test('wrong references do not compile', () => {
  // @ts-expect-error a logger is no backend
  apim.setBackendService({ backend: usage })
  // @ts-expect-error an id goes to backendId
  apim.setBackendService({ backend: 'ptu' })
  // @ts-expect-error the same twice
  apim.setBackendService({ backend: ptu, backendId: 'ptu' })
  // @ts-expect-error one of the two
  apim.setBackendService({ backend: ptu, baseUrl: 'https://a' })
  // @ts-expect-error a backend is no logger
  apim.logToEventhub({ logger: ptu, text: 'a' })
  // @ts-expect-error a logger or its id is needed
  apim.logToEventhub({ text: 'a' })
  // @ts-expect-error the resource goes to backend
  apim.setBackendService({ backendId: pool })
  apim.logToEventhub({ loggerId: 'usage', text: 'a' })
  apim.setBackendService({ backendId: 'ptu' })
})

test.run()
