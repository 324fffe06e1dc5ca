import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type DeploymentState,
  deploymentFolder,
  readState,
  restoreState,
  writeState,
} from '../../lib/azure/state-file.ts'
import { project } from '../_support/project.ts'

const state = (deployment: string): DeploymentState => ({
  deployment,
  at: '2026-11-21T10:45:00.000Z',
  by: 'tester',
  resources: {
    'apis/a': {
      type: 'policy',
      path: '/apis/a/policies/policy',
      etag: '"1"',
      sent: 's',
      digest: 'd',
      content: { kind: 'xml', text: `<policies><!-- ${deployment} --></policies>` },
    },
  },
})

test('each environment has a folder of its own', () => {
  assert.is(deploymentFolder('/p', 'prod'), '/p/.apim-policy/prod')
})

test('a state is read as it was written, and no draft stays behind', () => {
  const { root, list } = project()
  const folder = deploymentFolder(root, 'prod')
  assert.is(readState(folder), undefined)
  writeState(folder, state('one'))
  assert.equal(readState(folder), state('one'))
  assert.equal(list('.apim-policy/prod'), ['.apim-policy/prod/state.json'])
})

test('a file that holds no state is none', () => {
  for (const text of ['', '{', '[]', 'null', '"x"', '{"resources":null}', '{"resources":1}']) {
    assert.is(readState(project({ 'state.json': text }).root), undefined, text)
  }
})

test('a rollback puts the state back that was there before', () => {
  const { root } = project()
  writeState(root, state('one'))
  writeState(root, state('two'))
  writeState(root, state('three'))
  restoreState(root, 'three')
  assert.equal(readState(root), state('two'))
  restoreState(root, 'two')
  assert.equal(readState(root), state('one'))
  restoreState(root, 'one')
  assert.is(readState(root), undefined)
})

test('the state of another deployment is not touched', () => {
  const { root } = project()
  writeState(root, state('one'))
  writeState(root, state('two'))
  restoreState(root, 'one')
  assert.equal(readState(root), state('two'))
})

test.run()
