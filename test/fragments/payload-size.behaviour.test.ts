import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { captureRoom } from '../../fragments/payload-capture.ts'
import { inlinePayload } from '../../fragments/shared/payload-inline.ts'
import { partEvents } from '../../fragments/shared/payload-parts.ts'
import { usageEvent } from '../../fragments/shared/usage-event.ts'
import type { Expression } from '../../lib/index.ts'
import { execute } from '../_support/execute.ts'
import type { ContextJson } from '../_support/execution/context-json.ts'

// The expressions are executed as they are; what they give is too long to be stored, so that the
// same program says what the tests want to know of it.

const limit = 200_000

/** The longest values that the rest of an event can have. */
const rest = {
  stream: false,
  ...Object.fromEntries(
    ['deployment', 'model', 'endUser', 'endUserTenant', 'app', 'sessionId', 'traceparent'].map(
      (name) => [name, '字'.repeat(128)],
    ),
  ),
  attributes: Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`${'a'.repeat(62)}${index + 10}`, '字'.repeat(128)]),
  ),
}

const texts: Record<string, string> = {
  letters: 'abcdefghij',
  quotes: '"\\',
  'line breaks': '\r\n\t',
  'control characters': '\u0000\u0001\u001f\u007f\u0085',
  'line separators': '\u2028\u2029',
  umlauts: 'äöü',
  kanji: '漢字',
  emoji: '😀🏳️‍🌈',
  'halves of emoji': '\ud83d',
  mixture: 'a"\u0001ä漢😀\u2028\\',
}

const codeOf = (expression: Expression<unknown>): string => {
  const { code } = expression as unknown as { readonly code: string }
  return code
}

/** Both expressions, one after the other, and what is to be known of the event. */
const program = `@{
  Func<JObject> captured = () => {
${codeOf(inlinePayload(captureRoom))}
  };
  Func<string> sent = () => {
${codeOf(usageEvent('response')).replace('context.Variables.GetValueOrDefault<JObject>("usage-payload")', 'captured()')}
  };
  var produced = sent();
  var found = JObject.Parse(produced)["data"]["payload"];
  var known = context.Variables;
  var askedFor = (string)known.GetValueOrDefault<JObject>("payload-request")["text"];
  var answeredWith = (string)known.GetValueOrDefault<JObject>("payload-response")["text"];
  return new JObject(
    new JProperty("bytes", Encoding.UTF8.GetByteCount(produced)),
    new JProperty("truncated", found["truncated"]),
    new JProperty("isStart", askedFor.StartsWith((string)found["request"], StringComparison.Ordinal)
      && answeredWith.StartsWith((string)found["response"], StringComparison.Ordinal)),
    new JProperty("chars", new JArray(((string)found["request"]).Length, ((string)found["response"]).Length)),
    new JProperty("original", found["bytes"]));
}`

const variables = (request: string, response: string) => ({
  'usage-request': rest,
  'payload-request': { text: request },
  'payload-response': { text: response },
})

const response = {
  headers: { 'Content-Type': 'application/json' },
  body: '{"usage":{"total_tokens":1}}',
}
const long = (text: string, chars = 260_000) => text.repeat(Math.ceil(chars / text.length))

const sizes = execute('payload-size', [
  ...Object.entries(texts).map(([title, text]) => ({
    title,
    code: program,
    given: { response, variables: variables(long(text), long(text)) } satisfies ContextJson,
  })),
  {
    title: 'short request',
    code: program,
    given: { response, variables: variables('short', long('a')) },
  },
  {
    title: 'short response',
    code: program,
    given: { response, variables: variables(long('a'), 'short') },
  },
  {
    title: 'both fit',
    code: program,
    given: { response, variables: variables('a'.repeat(90_000), 'b'.repeat(90_000)) },
  },
])

// biome-ignore lint/suspicious/noExplicitAny: what a program says of its result.
const foundBy = (results: typeof sizes, title: string): any => {
  const result = results.get(title)
  if ('error' in result) throw new Error(result.error)
  return JSON.parse(String(result.value))
}

const sizeOf = (title: string) => foundBy(sizes, title)

for (const title of Object.keys(texts)) {
  test(`the longest event stays below the limit and is JSON: ${title}`, () => {
    const { bytes, truncated, isStart, chars } = sizeOf(title)
    assert.ok(bytes < limit, `${bytes} bytes`)
    assert.is(truncated, true)
    assert.is(isStart, true)
    assert.ok(chars[0] > 14_000 && chars[1] > 14_000, `${chars} characters`)
  })
}

test('what one body does not need belongs to the other', () => {
  assert.equal(sizeOf('short request').chars, [5, 179_995])
  assert.equal(sizeOf('short response').chars, [179_995, 5])
  const { truncated, chars, original } = sizeOf('both fit')
  assert.equal([truncated, chars, original], [false, [90_000, 90_000], 180_000])
})

const summary = (expression: Expression<unknown>): string => `@{
  Func<JArray> produce = () => {
${codeOf(expression)}
  };
  var found = produce();
  var known = context.Variables;
  Func<string, string> joined = name => string.Join("", found.Where(item => (string)item["data"]["body"] == name).Select(item => (string)item["data"]["text"]));
  return new JObject(
    new JProperty("bytes", new JArray(found.Select(item => Encoding.UTF8.GetByteCount(item.ToString(Formatting.None))))),
    new JProperty("truncated", found[0]["data"]["truncated"]),
    new JProperty("bodies", string.Join(" ", found.Select(item => (string)item["data"]["body"]))),
    new JProperty("isWhole", joined("request") == (string)known.GetValueOrDefault<JObject>("payload-request")["text"]
      && joined("response") == (string)known.GetValueOrDefault<JObject>("payload-response")["text"]));
}`

const parts = execute('payload-parts', [
  {
    title: 'whole',
    code: summary(partEvents(captureRoom, 8)),
    given: { variables: variables(long(texts['mixture']!, 200_000), long('a', 300_000)) },
  },
  {
    title: 'cut',
    code: summary(partEvents(captureRoom, 4)),
    given: { variables: variables(long('漢', 400_000), long('漢', 400_000)) },
  },
])

const partsOf = (title: string) => foundBy(parts, title)

test('chunks stay below the limit, and make the whole body', () => {
  const { bytes, truncated, bodies, isWhole } = partsOf('whole')
  assert.ok(
    bytes.every((each: number) => each < limit),
    String(bytes),
  )
  assert.equal([truncated, isWhole], [false, true])
  assert.is(bodies, 'request request request request response response')
})

test('chunks say when they are not the whole body', () => {
  const { bytes, truncated, bodies, isWhole } = partsOf('cut')
  assert.ok(
    bytes.every((each: number) => each < limit),
    String(bytes),
  )
  assert.equal([truncated, isWhole, bodies], [true, false, 'request request response response'])
})

/** What the event leaves out where its other parts are too long. */
const guarded = `@{
  Func<string> sent = () => {
${codeOf(usageEvent('response'))}
  };
  var produced = sent();
  var content = JObject.Parse(produced)["data"];
  return new JObject(
    new JProperty("bytes", Encoding.UTF8.GetByteCount(produced)),
    new JProperty("truncated", content["truncated"]),
    new JProperty("has", string.Join(" ", new[] { "payload", "attributes", "usage" }.Where(name => content[name] is JObject))));
}`

const guard = execute('usage-event-size', [
  {
    title: 'payload',
    code: guarded,
    given: {
      response,
      variables: { 'usage-request': rest, 'usage-payload': { mode: 'inline', request: long('a') } },
    },
  },
  {
    title: 'usage',
    code: guarded,
    given: {
      response: { ...response, body: JSON.stringify({ usage: { a: long('a') } }) },
      variables: { 'usage-request': rest },
    },
  },
])

test('an event that would be too long loses a part, and says so', () => {
  const { bytes, truncated, has } = foundBy(guard, 'payload')
  assert.ok(bytes < limit)
  assert.equal([truncated, has], [true, 'attributes usage'])
  const other = foundBy(guard, 'usage')
  assert.ok(other.bytes < limit)
  assert.equal([other.truncated, other.has], [true, ''])
})

test.run()
