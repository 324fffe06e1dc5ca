import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { project, run } from '../_support/project.ts'

const good = '<policies>\n    <inbound>\n        <base />\n    </inbound>\n</policies>\n'
const bad = good.replace('<base />', '<rate-limit calls="x" renewal-period="60" />')

test('a file without findings passes', async () => {
  const { run } = project({ 'a.xml': good })
  const { code, out, err } = await run('validate', 'a.xml')
  assert.is(code, 0)
  assert.is(out, '')
  assert.is(err, '✔ 1 file, no findings\n')
})

test('findings go to standard output with place, line and marker', async () => {
  const { run } = project({ 'a.xml': bad })
  const { code, out, err } = await run('validate', 'a.xml')
  assert.is(code, 1)
  assert.match(out, /^✘ a\.xml:3:28 {2}.*\[number-value\]\n/)
  assert.match(out, '     3 │         <rate-limit calls="x" renewal-period="60" />\n')
  assert.match(out, '\n       ╵                            ~\n')
  assert.is(err, '1 error\n')
})

test('a folder means its .xml files, whose paths say what they are for', async () => {
  const { run } = project({
    'all/global.xml': good.replace('<base />', '<rate-limit calls="1" renewal-period="60" />'),
    'all/apis/a.xml': good,
  })
  const { code, out } = await run('validate', 'all')
  assert.is(code, 1)
  assert.match(out, '`rate-limit` is not allowed at global scope.')
})

test('--scope and --gateway say what a file is for', async () => {
  const { run } = project({
    'a.xml': good.replace(
      '<base />',
      '<quota-by-key calls="1" renewal-period="300" counter-key="a" />',
    ),
  })
  assert.is((await run('validate', 'a.xml')).code, 0)
  const { code, out } = await run('validate', 'a.xml', '--gateway', 'consumption')
  assert.is(code, 1)
  assert.match(out, '[gateway-allowed]')
})

test('standard input is read as -', async () => {
  const { root } = project()
  const { code, out } = await run(root, ['validate', '-'], '<policies><inbound></policies>')
  assert.is(code, 1)
  assert.match(out, '✘ stdin:1:12  <inbound> is never closed.  [malformed-xml]')
})

test('SARIF, JSON and GitHub annotations are printed on demand', async () => {
  const { run } = project({ 'a.xml': bad })
  const sarif = JSON.parse((await run('validate', 'a.xml', '--report', 'sarif')).out)
  assert.is(sarif.version, '2.1.0')
  assert.is(sarif.runs[0].results[0].ruleId, 'number-value')
  const json = JSON.parse((await run('validate', 'a.xml', '--json')).out)
  assert.equal(json.summary, { errors: 1, warnings: 0, suppressed: 0 })
  const { out } = await run('validate', 'a.xml', '--report', 'github')
  assert.match(
    out,
    /^::error file=a\.xml,line=3,endLine=3,col=28,endColumn=29,title=number-value::/,
  )
})

test('an ignore comment in XML silences the line below', async () => {
  const { run } = project({
    'a.xml': bad.replace(
      '        <rate',
      '        <!-- apim-policy-ignore number-value: a sample -->\n        <rate',
    ),
  })
  const { code, err } = await run('validate', 'a.xml')
  assert.is(code, 0, err)
  assert.match(err, '1 suppressed')
})

test('a file that is not there is one clear line', async () => {
  const { run } = project({ 'empty/readme.md': '' })
  const { code, err } = await run('validate', 'missing.xml')
  assert.is(code, 1)
  assert.match(err, /^✘ missing\.xml cannot be read: /)
  assert.match((await run('validate', 'empty')).err, 'There is no .xml file in empty.')
})

test.run()
