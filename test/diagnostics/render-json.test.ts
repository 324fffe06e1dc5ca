import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { renderJson } from '../../lib/diagnostics/render-json.ts'

test('no findings are an empty list', () => {
  assert.is(
    renderJson([]),
    `{
  "findings": [],
  "summary": {
    "errors": 0,
    "warnings": 0,
    "suppressed": 0
  }
}
`,
  )
})

test('suppressed findings are listed with their reason', () => {
  const location = {
    path: 'a.xml',
    line: 1,
    column: 2,
    endLine: 1,
    endColumn: 3,
    lineText: '\t"日"',
  }
  const text = renderJson([
    { code: 'a', severity: 'error', message: 'M.', hint: 'H.', docs: 'https://x.test', location },
    { code: 'b', severity: 'warning', message: 'N.', suppressed: 'why' },
  ])
  assert.is(
    text,
    `{
  "findings": [
    {
      "code": "a",
      "severity": "error",
      "message": "M.",
      "hint": "H.",
      "docs": "https://x.test",
      "location": {
        "path": "a.xml",
        "line": 1,
        "column": 2,
        "endLine": 1,
        "endColumn": 3,
        "lineText": "\\t\\"日\\""
      }
    },
    {
      "code": "b",
      "severity": "warning",
      "message": "N.",
      "suppressed": "why"
    }
  ],
  "summary": {
    "errors": 1,
    "warnings": 0,
    "suppressed": 1
  }
}
`,
  )
})

test.run()
