import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { compile } from '../../lib/compile/compile.ts'
import { originAt, sourceMap } from '../../lib/compile/source-map.ts'
import { survives } from '../../lib/compile/survives.ts'
import { readDocument } from '../../lib/document/read-document.ts'
import { apiPolicy, base, choose, csharp, otherwise, setHeader, when } from '../../lib/index.ts'

const header = setHeader({ name: 'a', value: csharp`"x)" + 1` })
const document = apiPolicy('a', {
  inbound: [
    base(),
    choose(when(csharp<boolean>`a < b && c`, [header]), otherwise([base() as never])),
  ],
})

test('each element of the print knows where it was written', () => {
  const compiled = compile(document)
  const mappings = sourceMap(compiled)
  const offset = compiled.xml.indexOf('set-header')
  assert.is(originAt(mappings, offset), header.origin)
  assert.is(originAt(mappings, compiled.xml.length + 1), undefined)
})

test('a compiled document survives being read back, in both forms', () => {
  assert.ok(survives(compile(document)))
  assert.ok(survives(compile(document, { format: 'xml' })))
})

test('a print that lost something does not survive', () => {
  const compiled = compile(document)
  assert.not.ok(survives({ ...compiled, xml: compiled.xml.replace('name="a"', 'name="b"') }))
  assert.not.ok(survives({ ...compiled, xml: compiled.xml.replace('</inbound>', '') }))
})

test('compiling what was read from XML gives the same XML', () => {
  const { xml } = compile(document)
  const again = readDocument({ path: 'a.xml', text: xml }, { target: { scope: 'api', api: 'a' } })
  assert.is(compile(again).xml, xml)
})

test('compiling is the same every time', () => {
  assert.is(compile(document).xml, compile(document).xml)
})

test.run()
