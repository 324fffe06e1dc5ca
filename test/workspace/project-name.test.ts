import { basename } from 'node:path'
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { checkConfig } from '../../lib/workspace/check-config.ts'
import { projectName } from '../../lib/workspace/project-name.ts'
import { project } from '../_support/project.ts'

const inPackage = (text: string): string =>
  projectName({ root: project({ 'package.json': text }).root, config: {} })
const inFolder = (root: string): string => projectName({ root, config: {} })

test('the configuration names the project, else its package does, else its folder', () => {
  const { root } = project({ 'package.json': '{ "name": "@contoso/gateway" }' })
  assert.is(projectName({ root, config: { project: 'shop' } }), 'shop')
  assert.is(projectName({ root, config: {} }), 'contoso-gateway')
  const bare = project().root
  assert.is(projectName({ root: bare, config: {} }), basename(bare))
})

test('a package that says no name is none', () => {
  for (const text of ['', '{', '[]', 'null', '{}', '{"name":""}', '{"name":7}']) {
    assert.match(inPackage(text), /^apim-policy-test-/)
  }
})

test('what cannot stand in a mark gives way', () => {
  assert.is(inFolder('/projects/My Gateway (v2)'), 'My-Gateway-v2-')
  assert.is(inFolder('/projects/.hidden'), 'hidden')
  assert.is(inFolder('/projects/a--b'), 'a-b')
  assert.is(inFolder('/projects/шлюз'), 'policies')
  assert.is(inFolder('/'), 'policies')
  assert.is(inFolder(`/projects/${'x'.repeat(80)}`).length, 63)
})

test('every folder makes a name that the configuration would allow', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aZ09 ._-@é%*'), maxLength: 80 }), (name) => {
      const made = inFolder(`/nowhere/${name}`)
      checkConfig({ project: made }, { path: 'x', ruleCodes: [] })
    }),
  )
})

test.run()
