import { test } from 'uvu'
import { variableUnused } from '../../../lib/validate/rules/variable-unused.ts'
import { invalid, section, valid } from '../../_support/rule.ts'

const set = '<set-variable name="a" value="b" />'
const read = (text: string) => `<set-body>${text}</set-body>`

test('a variable that nothing reads is a warning', () => {
  invalid(variableUnused, section('inbound', set), [
    '1:40 warning The variable `a` is set and never read.',
  ])
})

test('C#, Liquid and policies read variables', () => {
  valid(variableUnused, section('inbound', set + read('@((string)context.Variables["a"])')))
  valid(
    variableUnused,
    section('inbound', set + read('@(context.Variables.ContainsKey("A") ? "" : "")')),
  )
  const liquid = '<set-body template="liquid">{{context.Variables["a"]}}</set-body>'
  valid(variableUnused, section('inbound', set + liquid))
  valid(variableUnused, section('inbound', `${set}<return-response response-variable-name="a" />`))
})

test('where names are computed or fragments are unknown, anything may be read', () => {
  valid(variableUnused, section('inbound', set + read('@((string)context.Variables["x" + 1])')))
  valid(variableUnused, section('inbound', `${set}<include-fragment fragment-id="f" />`))
})

test('what wider scopes set is for documents that may not be here', () => {
  valid(variableUnused, section('inbound', set), { target: { scope: 'global' } })
  valid(variableUnused, section('inbound', set), { target: { scope: 'product', product: 'p' } })
})

test.run()
