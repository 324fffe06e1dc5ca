import { relative } from 'node:path'
import { readCases, writeVerdicts } from './case-file.ts'
import { judge } from './judge.ts'
import { missingTool } from './mcs.ts'

// Compares the stored verdicts with those of mcs; with --write, stores the verdicts of mcs.

function main(): number {
  const missing = missingTool()
  if (missing) {
    console.log(`skipped: ${missing}`)
    return 0
  }
  const cases = readCases()
  const verdicts = judge(cases)
  if (process.argv.includes('--write')) writeVerdicts(verdicts)
  const wrong = cases.filter((each) => each.verdict !== verdicts.get(each))
  for (const each of wrong) {
    const place = `${relative('', each.path)}:${each.line}`
    console.log(`${place} ${each.code}: stored ${each.verdict}, mcs says ${verdicts.get(each)}`)
  }
  const agree = cases.length - wrong.length
  console.log(`${cases.length} cases, ${agree} agree, ${wrong.length} disagree`)
  return wrong.length === 0 ? 0 : 1
}

process.exitCode = main()
