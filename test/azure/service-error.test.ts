import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  isServiceError,
  positionIn,
  ServiceError,
  serviceError,
} from '../../lib/azure/service-error.ts'

const of = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  serviceError({ status, body, headers: (name) => headers[name], attempts: 1 })

test('the details of a refused policy are kept, and told', () => {
  const detail = {
    code: 'ValidationError',
    target: 'include-fragment',
    message:
      "Error in element 'include-fragment' on line 11, column 4: Policy fragment with id 'x' could not be found.",
  }
  const error = of(400, {
    error: {
      code: 'ValidationError',
      message: 'One or more fields contain incorrect values:',
      details: [detail],
    },
  })
  assert.is(error.code, 'ValidationError')
  assert.is(error.status, 400)
  assert.equal(error.mistakes, [detail])
  assert.is(error.message, `One or more fields contain incorrect values: ${detail.message}`)
})

test('`details` that are null, no list or of another form are none', () => {
  for (const details of [null, undefined, 'x', { a: 1 }, [], ['x', null, 3]]) {
    const error = of(400, { error: { code: 'ValidationError', message: 'No.', details } })
    assert.equal(error.mistakes, [])
    assert.is(error.message, 'No.')
  }
  const error = of(400, { error: { code: 'V', message: 'No.', details: [{}] } })
  assert.equal(error.mistakes, [{ code: '', target: '', message: '' }])
})

test('a message of many lines becomes one', () => {
  const message =
    "The Policy Fragment 'x' is used by the following entities:\r\n/policies/policy\r\n"
  assert.is(
    of(400, { error: { code: 'ValidationError', message, details: null } }).message,
    "The Policy Fragment 'x' is used by the following entities: /policies/policy",
  )
})

test('errors without their wrapper are read', () => {
  assert.is(of(404, { code: 'NotFound', message: 'No.' }).message, 'No.')
  assert.is(of(404, { code: 'NotFound', message: 'No.' }).code, 'NotFound')
  assert.is(of(404, { Message: 'No route.' }).message, 'No route.')
  assert.is(of(400, { error: 'no' }).message, 'no')
})

test('an answer without a body is told by its status', () => {
  for (const body of [undefined, '', null, {}, { error: null }, { error: {} }, [], 'text']) {
    const error = of(502, body)
    assert.is(error.message, 'The service answered 502 Bad Gateway and did not say why.')
    assert.is(error.code, 'BadGateway')
  }
  assert.is(of(599, undefined).code, '599')
  assert.is(of(599, undefined).message, 'The service answered 599 and did not say why.')
})

test('an answer to HEAD has its code in a header', () => {
  assert.is(of(404, undefined, { 'x-ms-error-code': 'ResourceNotFound' }).code, 'ResourceNotFound')
})

test('a page of a proxy is told by its title, and not quoted', () => {
  const page = '<html><head><title>502  Bad\nGateway</title></head><body>secret</body></html>'
  const error = of(502, page)
  assert.is(
    error.message,
    'The service answered 502 Bad Gateway with a web page, `502 Bad Gateway`.',
  )
  assert.not.match(error.message, 'secret')
})

test('what support asks for and the tries are kept', () => {
  const error = serviceError({
    status: 500,
    body: undefined,
    headers: (name) => ({ 'x-ms-request-id': 'r-1' })[name],
    attempts: 4,
  })
  assert.is(error.requestId, 'r-1')
  assert.is(error.attempts, 4)
  assert.is(of(500, undefined, { 'x-ms-correlation-request-id': 'c-1' }).requestId, 'c-1')
  assert.is(of(500, undefined).requestId, undefined)
})

test('work that failed later has no status', () => {
  const error = serviceError({ body: { error: { code: 'Late', message: 'No.' } }, attempts: 1 })
  assert.is(error.status, undefined)
  assert.is(error.code, 'Late')
  assert.is(serviceError({ body: undefined, attempts: 1 }).code, 'Failed')
})

test('a ServiceError is known by its name, also one of another copy', () => {
  assert.ok(isServiceError(new ServiceError('no', { code: 'x' })))
  assert.ok(isServiceError(Object.assign(new Error('no'), { name: 'ServiceError' })))
  assert.not.ok(isServiceError(new Error('no')))
  assert.not.ok(isServiceError({ name: 'ServiceError' }))
})

test('the position of an element is read', () => {
  assert.equal(
    positionIn(
      "Error in element 'set-backend-service' on line 33, column 4: Backend with id 'idbackEnd' could not be found.",
    ),
    {
      element: 'set-backend-service',
      line: 33,
      column: 4,
      text: "Backend with id 'idbackEnd' could not be found.",
    },
  )
  assert.is(
    positionIn("Error in element 'a' on line 1, column 2: One\r\ntwo\n")?.text,
    'One\r\ntwo',
  )
})

test('the position in a text that is not XML is the last that is named', () => {
  assert.equal(
    positionIn(
      "The 'JObject' start tag on line 24 position 94 does not match the end tag of 'value'. Line 27, position 15.",
    ),
    {
      line: 27,
      column: 15,
      text: "The 'JObject' start tag on line 24 position 94 does not match the end tag of 'value'.",
    },
  )
  assert.equal(positionIn('An error occurred while parsing EntityName. Line 28, position 56.'), {
    line: 28,
    column: 56,
    text: 'An error occurred while parsing EntityName.',
  })
})

test('a message without a position has none', () => {
  for (const message of ['', "Property 'x' not found.", 'Deadline 5, position 3', 'line 3']) {
    assert.is(positionIn(message), undefined, message)
  }
})

test.run()
