import { test } from 'uvu'
import { namedValueInInterpolation } from '../../../lib/validate/rules/named-value-in-interpolation.ts'
import { invalid, section, valid } from '../../_support/rule.ts'

const set = (code: string) => section('inbound', `<set-variable name="a" value="@(${code})" />`)

test('a hole between braces that are text is taken for a named value', () => {
  invalid(namedValueInInterpolation, set('$"{{{x}}}"'), [
    '1:54 warning `{{x}}` is replaced by a named value before C# reads the hole.',
  ])
})

test('named values in strings, and holes, are fine', () => {
  valid(namedValueInInterpolation, set('$"{{host}}/{context.Api.Path}"'))
  valid(namedValueInInterpolation, set('"{{host}}"'))
  valid(namedValueInInterpolation, set('$"{{ {context.Api.Path} }}"'))
})

test.run()
