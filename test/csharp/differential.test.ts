import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Checked, check } from '../../lib/csharp/check/check.ts'
import { scanExpression } from '../../lib/csharp/scan.ts'
import { formatType } from '../../lib/csharp/types/format-type.ts'
import { type Case, isBlock, readAllCases } from './differential/case-file.ts'

/** Verdicts that we do not share, each with the reason. */
const differences = new Map([
  ['{ ref int first(int[] xs) => ref xs[0]; var a = new int[1]; first(a) = 5; return a; }', 'ref'],
  ['{ var a = new int[1]; ref int x = ref a[0]; x = 5; return a; }', 'ref'],
  ['{ int x = 1; ref int y = ref x; y++; return x; }', 'ref'],
  ['{ return decimal.MaxValue + 1; }', 'values'],
  ['{ return (int)double.NaN; }', 'values'],
  ['context.Variables.GetValueOrDefault("a", null)', 'newer'],
  ['Guid.NewGuid() > Guid.Empty', 'newer'],
  ['context.RequestId < Guid.Empty', 'newer'],
  ['new JValue(null)', 'null'],
  ['"a".AsBasic().Username', 'service'],
  ['{ return new[] { 1 }.Select(context => context); }', 'context'],
  ['{ int context = 1; return context; }', 'context'],
])

const reasons = {
  ref: 'By-reference locals and results are refused: no policy needs them.',
  values: 'The table has no values of fractional constants.',
  newer: 'Later versions of .NET have the member.',
  null: 'Which overload takes a bare null depends on the version of .NET.',
  service: 'The authoring library of the service names the member so.',
  context: 'How the service declares `context` is not known.',
}

const isMistake = ({ code }: { readonly code: string }): boolean =>
  !/^csharp-(?:null|unreachable|reference-comparison)$/.test(code)

/** Our verdict on a case, in the words of the case files. */
function verdictOf(code: string): string {
  const checked = checkCase(code)
  const version = checked.problems.find((problem) => problem.code === 'csharp-version')
  if (version) return `error ${/C# ?\d+/.exec(version.message)![0].replace(' ', '')}`
  if (!isWhole(code) || checked.problems.some(isMistake)) return 'error'
  const type = formatType(checked.type)
  // A variable cannot take its type from null; a block gives it as an object.
  if (type === 'null') return isBlock(code) ? 'object' : 'error'
  return type === 'unknown' ? 'dynamic' : type
}

const checkCase = (code: string): Checked =>
  isBlock(code)
    ? check(code.slice(1, code.endsWith('}') ? -1 : undefined), 'block')
    : check(code, 'expression')

/** Whether the brackets of a policy expression would close where the case ends. */
function isWhole(code: string): boolean {
  const text = isBlock(code) ? `@${code}` : `@(${code}\n)`
  const scanned = scanExpression(text, 0)
  return 'end' in scanned && text.slice(scanned.end).trim() === ''
}

const agrees = ({ code, verdict }: Case): boolean => {
  const ours = verdictOf(code)
  if (verdict.startsWith('error')) return ours.startsWith('error')
  // What the service does not allow is C# all the same.
  return ours === verdict || (ours === 'error' && isRefused(code))
}

const isRefused = (code: string): boolean =>
  checkCase(code)
    .problems.filter(isMistake)
    .every((problem) => problem.code === 'csharp-allowed')

const cases = readAllCases()

for (const name of new Set(cases.map((each) => each.name))) {
  test(`${name}: verdict and type are those of the compiler`, () => {
    for (const each of cases.filter((other) => other.name === name)) {
      if (differences.has(each.code)) continue
      assert.ok(
        agrees(each),
        `${name}:${each.line} ${each.code}: ${each.verdict}, not ${verdictOf(each.code)}`,
      )
    }
  })
}

test('the cases on which we differ are there, differ, and have a reason', () => {
  for (const [code, reason] of differences) {
    const found = cases.find((each) => each.code === code)
    assert.ok(found, code)
    assert.not.ok(agrees(found), code)
    assert.ok(reason in reasons, code)
  }
})

test('there are hundreds of cases, good and bad', () => {
  const bad = cases.filter(({ verdict }) => verdict.startsWith('error'))
  assert.ok(bad.length > 1000)
  assert.ok(cases.length - bad.length > 1000)
})

/** What is found to be wrong, but not as a matter of the version. */
const otherwiseWrong = [
  '{ await foreach (var x in new[] { 1 }) { } return 1; }',
  '{ await using (var x = new StringReader("a")) { } return 1; }',
  '{ Func<int> f = int () => 1; return f(); }',
  '(int[])[1, 2]',
]

test('what later versions of C# brought is named with its version', () => {
  const later = cases.filter(({ verdict }) => verdict.startsWith('error C#'))
  assert.ok(later.length > 40)
  for (const { code, verdict } of later) {
    if (!otherwiseWrong.includes(code)) assert.is(verdictOf(code), verdict, code)
  }
})

test('cases are not written twice', () => {
  const seen = new Set<string>()
  for (const { name, code, verdict } of cases) {
    assert.not.ok(seen.has(`${code} => ${verdict}`) && name.startsWith('beyond'), code)
    seen.add(`${code} => ${verdict}`)
  }
})

test('the types of the reference are all declared', () => {
  const path = new URL('../../../shared/reference/expression-types.json', import.meta.url)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    console.log('skipped: the reference is not on this machine')
    return
  }
  const listed = (JSON.parse(text) as { types: { type: string }[] }).types
  for (const { type } of listed) {
    const name = type.replace(/<.*>/, '')
    const arity = type.includes('<') ? type.split(',').length : 0
    const open = arity > 0 ? `<${','.repeat(arity - 1)}>` : ''
    const { problems } = check(`typeof(${name}${open})`, 'expression')
    assert.equal(problems, [], type)
  }
})

test.run()
