import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fragment, namedValue, setHeader } from '../../../lib/index.ts'
import { namedValueName } from '../../../lib/validate/rules/named-value-name.ts'
import { validate } from '../../../lib/validate/validate.ts'

const found = (name: string): readonly string[] =>
  validate([fragment('f', [setHeader({ name: 'a', value: namedValue(name) })])], {
    rules: [namedValueName],
  }).map(({ message }) => message)

test('letters, digits, dots, dashes and underscores are fine', () => {
  assert.equal(found('Key-1.a_b'), [])
})

test('anything else is an error', () => {
  assert.equal(found('a b'), ['`a b` is not the name of a named value.'])
  assert.equal(found(''), ['`` is not the name of a named value.'])
})

test.run()
