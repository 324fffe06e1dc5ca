import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { rules } from '../lib/validate/rules.ts'

const layers = [
  'diagnostics',
  'csharp',
  'xml',
  'expressions',
  'policies',
  'document',
  'resources',
  'validate',
  'compile',
  'plan',
  'collector',
  'workspace',
  'stores',
  'sandbox',
  'azure',
  'metering',
  'host',
  'cli',
]
const pure = layers.slice(0, layers.indexOf('workspace'))

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path))

const importsOf = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(/(?:\bfrom |\bimport\s*\(?)'([^'\s]+)'\)?;?$/gm)].map(
    ([, name]) => name!,
  )

test('fragments use the public API only', () => {
  for (const path of filesIn('fragments')) {
    for (const name of importsOf(path)) {
      assert.match(name, /^(?:\.\.?\/)+(?:lib\/index\.ts$|(?!lib\/)[\w./-]+\.(?:ts|json)$)/, path)
    }
  }
})

test('a layer imports itself and the layers before it', () => {
  for (const path of filesIn('lib')) {
    const [, layer = ''] = path.split('/')
    if (layer.endsWith('.ts')) continue
    assert.ok(layers.includes(layer), `${layer} is in the list of layers`)
    for (const name of importsOf(path).filter((each) => each.startsWith('.'))) {
      const other = join(path, '..', name).split('/')[1] ?? ''
      if (other === 'index.ts') continue
      const isBelow = layers.indexOf(other) <= layers.indexOf(layer)
      assert.ok(isBelow, `${path} imports ${other}, which is not below ${layer}`)
    }
  }
})

test('the core knows no file, network, clock, environment or console', () => {
  for (const path of pure.flatMap((layer) =>
    filesIn('lib').filter((each) => each.startsWith(`lib/${layer}/`)),
  )) {
    const outside = importsOf(path).filter((each) => each.startsWith('node:'))
    assert.equal(outside, [], `${path} imports nothing of Node`)
    const effects = /\b(?:process\.|console\.|Date\.now|new Date\(\)|fetch\()/.exec(
      readFileSync(path, 'utf8'),
    )
    assert.is(effects?.[0], undefined, `${path} has no effects`)
  }
})

test('no module of Azure is imported outside lib/azure', () => {
  for (const path of filesIn('lib').filter((each) => !each.startsWith('lib/azure/'))) {
    assert.equal(
      importsOf(path).filter((each) => each.startsWith('@azure/')),
      [],
      path,
    )
  }
})

test('every rule file is in the list of rules, under its own name', () => {
  const files = readdirSync('lib/validate/rules').map((name) => basename(name, '.ts'))
  assert.equal(rules.map(({ code }) => code).toSorted(), files.toSorted())
})

test('every rule and every file of tests is run', () => {
  for (const path of filesIn('test').filter((each) => each.endsWith('.test.ts'))) {
    assert.ok(
      /^\w*\.?run\(\)$|\.run\(\)/m.test(readFileSync(path, 'utf8')),
      `${path} runs its tests`,
    )
  }
})

test.run()
