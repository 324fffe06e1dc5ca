import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  fragment,
  literal,
  namedValue,
  type PolicyItem,
  setBody,
  setHeader,
} from '../../../lib/index.ts'
import { accidentalNamedValue } from '../../../lib/validate/rules/accidental-named-value.ts'
import { validate } from '../../../lib/validate/validate.ts'
import { valid } from '../../_support/rule.ts'

const found = (...policies: readonly PolicyItem<'api/inbound'>[]): readonly string[] =>
  validate([fragment('f', policies)], { rules: [accidentalNamedValue] }).map(
    ({ message }) => message,
  )

test('named values that are meant are fine', () => {
  const value = literal`Bearer ${namedValue('key')}`
  assert.equal(found(setHeader({ name: namedValue('name'), value })), [])
})

test('braces in plain text are an error', () => {
  assert.equal(found(setHeader({ name: 'a', value: 'Bearer {{key}}' })), [
    'The text of <value> holds `{{…}}`, which the service replaces by a named value.',
  ])
})

test('braces of a Liquid template are Liquid', () => {
  assert.equal(found(setBody({ template: 'liquid', text: '{{body.name}}' })), [])
  assert.is(found(setBody('{{body.name}}')).length, 1)
})

test('in XML a named value is meant', () => {
  valid(accidentalNamedValue, '<policies><inbound><set-body>{{a}}</set-body></inbound></policies>')
})

test.run()
