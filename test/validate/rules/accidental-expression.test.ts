import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { csharp, fragment, type PolicyItem, setBody, setHeader } from '../../../lib/index.ts'
import { accidentalExpression } from '../../../lib/validate/rules/accidental-expression.ts'
import { validate } from '../../../lib/validate/validate.ts'
import { valid } from '../../_support/rule.ts'

const found = (...policies: readonly PolicyItem<'api/inbound'>[]): readonly string[] =>
  validate([fragment('f', policies)], { rules: [accidentalExpression] }).map(
    ({ message, origin }) => `${origin.kind === 'call' && origin.keys.join('.')}: ${message}`,
  )

test('plain text and written C# are fine', () => {
  assert.equal(found(setHeader({ name: 'a', value: csharp`1` }), setBody('a @(b)')), [])
})

test('text that begins as an expression is an error at its key', () => {
  assert.equal(found(setHeader({ name: 'a', value: ' @(1)' }), setBody('@{ return 1; }')), [
    'value.text: The text of <value> would become an expression: it begins with `@(`.',
    'text: The text of <set-body> would become an expression: it begins with `@{`.',
  ])
})

test('in XML an expression is meant', () => {
  valid(accidentalExpression, '<policies><inbound><set-body>@(1)</set-body></inbound></policies>')
})

test.run()
