import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const cli = 'node_modules/apim-policy/dist/bin/apim-policy.js'

test('the committed XML is what the sources compile to', () => {
  const args = [cli, 'build', '--check']
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  assert.equal(status, 0, stderr)
})

test('a starter has sixty calls a minute', () => {
  const xml = readFileSync('policies/products/starter.xml', 'utf8')
  assert.match(xml, /<rate-limit calls="60" renewal-period="60" \/>/)
})
