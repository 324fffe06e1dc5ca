import { test } from 'uvu'
import { lastErrorSection } from '../../../lib/validate/rules/last-error-section.ts'
import { invalid, section, valid } from '../../_support/rule.ts'

const use = '<set-variable name="a" value="@(context.LastError.Message)" />'

test('the last error is there in on-error only', () => {
  valid(lastErrorSection, section('on-error', use))
  for (const name of ['inbound', 'backend', 'outbound']) {
    invalid(lastErrorSection, section(name, use), [
      `1:${name.length + 45} warning \`context.LastError\` is null in <${name}>.`,
    ])
  }
})

test('a test for it is fine anywhere', () => {
  valid(lastErrorSection, section('outbound', use.replace('LastError.', 'LastError?.')))
  valid(
    lastErrorSection,
    section('outbound', use.replace('LastError.Message', 'LastError != null')),
  )
})

test('a fragment may be included in on-error', () => {
  valid(lastErrorSection, `<fragment>${use}</fragment>`)
})

test.run()
