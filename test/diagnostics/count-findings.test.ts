import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { countFindings } from '../../lib/diagnostics/count-findings.ts'

const error = { code: 'a', severity: 'error', message: 'M.' } as const
const warning = { ...error, severity: 'warning' } as const

test('no findings count as nothing', () => {
  assert.equal(countFindings([]), { errors: 0, warnings: 0, suppressed: 0 })
})

test('a suppressed finding counts as nothing else, also without a reason', () => {
  const quiet = [
    { ...error, suppressed: 'why' },
    { ...warning, suppressed: '' },
  ]
  assert.equal(countFindings([error, error, warning, ...quiet]), {
    errors: 2,
    warnings: 1,
    suppressed: 2,
  })
})

test.run()
