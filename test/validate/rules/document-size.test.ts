import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { apiPolicy, fragment, setBody } from '../../../lib/index.ts'
import { documentSize } from '../../../lib/validate/rules/document-size.ts'
import { validate } from '../../../lib/validate/validate.ts'

const options = { rules: [documentSize] }
const text = (length: number): string => 'é'.repeat(length / 2)

test('a document below the limit is fine, and so is a larger fragment', () => {
  assert.equal(validate([apiPolicy('a', { inbound: [setBody(text(261_000))] })], options), [])
  assert.equal(validate([fragment('a', [setBody(text(500_000))])], options), [])
})

test('a larger one is a warning that says its size in bytes', () => {
  const [found] = validate([apiPolicy('a', { inbound: [setBody(text(262_144))] })], options)
  assert.match(
    found?.message ?? '',
    /^The document has 262\d{3} bytes; the service is known to take 262144\.$/,
  )
  assert.is(found?.severity, 'warning')
  assert.is(validate([fragment('a', [setBody(text(530_000))])], options).length, 1)
})

test('the Consumption tier takes less', () => {
  const documents = [apiPolicy('a', { inbound: [setBody(text(20_000))] })]
  assert.equal(validate(documents, options), [])
  assert.is(validate(documents, { ...options, gateway: 'consumption' }).length, 1)
})

test.run()
