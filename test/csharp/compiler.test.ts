import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readCases } from './differential/case-file.ts'
import { judge } from './differential/judge.ts'
import { missingTool } from './differential/mcs.ts'

const missing = missingTool()
if (missing) console.log(`skipped: the verdicts cannot be compared with a compiler, ${missing}`)
const check = missing ? test.skip : test

check('the stored verdicts are those that an independent compiler gives', () => {
  const verdicts = judge(readCases())
  for (const [{ name, line, code, verdict }, given] of verdicts) {
    assert.is(verdict, given, `${name}:${line} ${code}`)
  }
  assert.ok(verdicts.size > 400)
})

test.run()
