import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Finding } from '../../lib/diagnostics/diagnostic.ts'
import { renderGithub } from '../../lib/diagnostics/render-github.ts'

const location = {
  path: 'a.xml',
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 9,
  lineText: '',
}
const finding: Finding = { code: 'some-rule', severity: 'error', message: 'M.', location }

test('a finding is one command, with its hint after the message', () => {
  assert.is(
    renderGithub([{ ...finding, hint: 'H.' }]),
    '::error file=a.xml,line=3,endLine=3,col=5,endColumn=9,title=some-rule::M. H.\n',
  )
})

test('a finding without a place has a title only', () => {
  assert.is(
    renderGithub([{ code: 'a', severity: 'warning', message: 'M.' }]),
    '::warning title=a::M.\n',
  )
})

test('a span over several lines has no end column, which GitHub takes for one line only', () => {
  assert.is(
    renderGithub([{ ...finding, location: { ...location, endLine: 4, endColumn: 2 } }]),
    '::error file=a.xml,line=3,endLine=4,col=5,title=some-rule::M.\n',
  )
})

test('data escapes percent signs and line ends, and leaves colons and commas', () => {
  assert.is(
    renderGithub([{ code: 'a', severity: 'error', message: '50%: a,\r\nb %0A' }]),
    '::error title=a::50%25: a,%0D%0Ab %250A\n',
  )
})

test('properties escape colons and commas too', () => {
  assert.is(
    renderGithub([{ ...finding, location: { ...location, path: 'c:/a,b%/日.xml' } }]),
    '::error file=c%3A/a%2Cb%25/日.xml,line=3,endLine=3,col=5,endColumn=9,title=some-rule::M.\n',
  )
})

test('suppressed findings are left out', () => {
  assert.is(renderGithub([{ ...finding, suppressed: '' }]), '')
  assert.is(renderGithub([]), '')
})

test.run()
