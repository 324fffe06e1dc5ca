import { test } from 'uvu'
import { bodyReadStreaming } from '../../../lib/validate/rules/body-read-streaming.ts'
import { invalid, valid } from '../../_support/rule.ts'

const read = '<set-variable name="a" value="@(context.Response.Body.As<string>(true))" />'
const policies = (forward: string, outbound: string) =>
  `<policies><backend>${forward}</backend><outbound>${outbound}</outbound></policies>`

test('reading the response holds a stream back', () => {
  invalid(bodyReadStreaming, policies('<forward-request buffer-response="false" />', read), [
    '1:115 warning Reading the body holds the response back until it is complete.',
  ])
})

test('a response that is buffered anyway can be read', () => {
  valid(bodyReadStreaming, policies('<forward-request />', read))
  valid(bodyReadStreaming, policies('<forward-request buffer-response="false" />', ''))
})

test.run()
