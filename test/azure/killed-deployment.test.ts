import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  changedPaths,
  held,
  type SecondVersion,
  withFirstVersion,
  writes,
} from '../_support/second-version.ts'
import { shopEnv } from '../_support/shop.ts'

const cli = fileURLToPath(new URL('../../dist/bin/apim-policy.js', import.meta.url))
const check = existsSync(cli) ? test : test.skip
if (!existsSync(cli)) console.log('skipped: the package is not built')

/**
 * Deploys in a process that is killed when it sends its nth request, counted from its first write;
 * false where it made fewer.
 */
async function killedAt({ root, sandbox }: SecondVersion, nth: number): Promise<boolean> {
  const args = [cli, 'deploy', '--env', 'test', '--yes', '--prune']
  const env = { ...shopEnv, PATH: process.env['PATH'] }
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'ignore' })
  const ended = once(child, 'exit')
  let seen = 0
  let wasKilled = false
  const stop = sandbox.onRequest(async ({ method }) => {
    if (seen === 0 && !writes.test(method)) return
    if (++seen !== nth) return
    wasKilled = child.kill('SIGKILL')
    await ended
  })
  await ended
  stop()
  return wasKilled
}

// Every request of a deployment is a moment; a few of each kind are enough here.
const moments = process.env['EVERY_MOMENT']
  ? Array.from({ length: 400 }, (_, at) => at + 1)
  : [1, 2, 5, 9, 20, 38, 57, 80, 110, 125]

check('kill -9 at any moment leaves a journal from which rollback restores everything', () =>
  withFirstVersion(async (shop) => {
    const { sandbox, runWith } = shop
    const before = held(sandbox)
    let tried = 0
    let restored = 0
    for (const moment of moments) {
      if (!(await killedAt(shop, moment))) break
      tried++
      const changed = changedPaths(held(sandbox), before).length > 0
      const { code, err } = await runWith({ env: shopEnv }, 'rollback', '--yes')
      assert.is(code, 0, `${moment}: ${err}`)
      assert.equal(changedPaths(held(sandbox), before), [], `${moment}`)
      if (changed) restored++
    }
    assert.ok(restored > tried / 2, `${restored} of ${tried} had to be restored`)
  }),
)

check('while a killed deployment is not undone, nobody else deploys', () =>
  withFirstVersion(async (shop) => {
    assert.ok(await killedAt(shop, 40))
    const refused = await shop.runWith({ env: shopEnv }, 'deploy', '--yes')
    assert.is(refused.code, 3)
    assert.match(refused.err, 'is deploying this project since')
    assert.is((await shop.runWith({ env: shopEnv }, 'rollback', '--yes')).code, 0)
    assert.is((await shop.runWith({ env: shopEnv }, 'deploy', '--yes')).code, 0)
  }),
)

test.run()
