import { test } from 'uvu'
import { sectionAllowed } from '../../../lib/validate/rules/section-allowed.ts'
import { invalid, section, valid } from '../../_support/rule.ts'

test('a policy in one of its sections is fine', () => {
  valid(sectionAllowed, section('inbound', '<rate-limit calls="1" renewal-period="1" />'))
})

test('a policy in another section is an error at its name', () => {
  invalid(sectionAllowed, section('outbound', '<rate-limit calls="1" renewal-period="1" />'), [
    '1:22 error `rate-limit` is not allowed in <outbound>.',
  ])
})

test('a section that only other sources name is a warning', () => {
  invalid(sectionAllowed, section('on-error', '<trace source="a">text</trace>'), [
    '1:22 warning The reference does not list <on-error> for `trace`.',
  ])
})

test('a policy that is the child of another is not judged by its section', () => {
  valid(
    sectionAllowed,
    section('on-error', '<return-response><set-body>x</set-body></return-response>'),
  )
})

test.run()
