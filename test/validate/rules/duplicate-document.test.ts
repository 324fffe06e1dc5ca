import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { apiPolicy, productPolicy } from '../../../lib/index.ts'
import { duplicateDocument } from '../../../lib/validate/rules/duplicate-document.ts'
import { validate } from '../../../lib/validate/validate.ts'

test('different targets are fine, also with one id', () => {
  const documents = [
    apiPolicy('a', {}),
    productPolicy('a', {}),
    apiPolicy('a', {}, { workspace: 'w' }),
  ]
  assert.equal(validate(documents, { rules: [duplicateDocument] }), [])
})

test('one target twice is an error at the second, whatever the case', () => {
  const documents = [apiPolicy('a', {}), apiPolicy('A', {})]
  const [found, ...more] = validate(documents, { rules: [duplicateDocument] })
  assert.equal(more, [])
  assert.is(found?.message, 'There is already another document for the policy of API `A`.')
  assert.is(found?.origin, documents[1]?.origin)
})

test.run()
