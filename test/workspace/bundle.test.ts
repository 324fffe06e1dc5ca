import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { bundle } from '../../lib/workspace/bundle.ts'
import { project } from '../_support/project.ts'

test('bundles of past days are cleared out, what deployments keep beside them is not', async () => {
  const { root } = project({ 'a.ts': 'export default 1\n' })
  const cache = join(root, '.apim-policy')
  const journals = join(cache, 'prod/journals')
  mkdirSync(journals, { recursive: true })
  writeFileSync(join(journals, 'd.jsonl'), '')
  const old = ['0123.mjs', '0123.mjs.map', '0123.mjs.clean'].map((name) => join(cache, name))
  for (const path of old) writeFileSync(path, '')
  for (const path of [...old, join(cache, 'prod')]) utimesSync(path, 1, 1)
  const loaded = await bundle(root, ['a.ts'])
  assert.is('modules' in loaded && loaded.modules.get('a.ts')?.['default'], 1)
  assert.equal(old.filter(existsSync), [])
  assert.ok(existsSync(join(journals, 'd.jsonl')))
})

test.run()
