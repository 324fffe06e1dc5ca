import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  apiPolicy,
  fragment,
  operationPolicy,
  type PolicyDocument,
  setMethod,
} from '../../../lib/index.ts'
import { targetId } from '../../../lib/validate/rules/target-id.ts'
import { validate } from '../../../lib/validate/validate.ts'

const found = (document: PolicyDocument): readonly string[] =>
  validate([document], { rules: [targetId] }).map(({ message }) => message)

test('ids that the service accepts are fine', () => {
  assert.equal(found(apiPolicy('orders-v2.1;rev=3', {})), [])
  assert.equal(found(fragment('usage_events-1', [setMethod('GET')])), [])
})

test('others are an error that names the id', () => {
  assert.equal(found(apiPolicy('', {})), ['"" cannot be the id of an api.'])
  assert.equal(found(apiPolicy('../x', {})), ['"../x" cannot be the id of an api.'])
  assert.equal(found(apiPolicy('..', {})), ['".." cannot be the id of an api.'])
  assert.equal(found(operationPolicy('a', 'get?', {})), [
    '"get?" cannot be the id of an operation.',
  ])
  assert.equal(found(apiPolicy('a', {}, { workspace: 'a b ' })), [
    '"a b " cannot be the id of a workspace.',
  ])
  assert.equal(found(fragment('a.b', [setMethod('GET')])), [
    '"a.b" cannot be the id of a fragment.',
  ])
})

test.run()
