import { setTimeout as pause } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { main } from '../../lib/cli/main.ts'
import { project } from '../_support/project.ts'

const source = (calls: number): string => `import { apiPolicy, rateLimit } from 'apim-policy'
export default apiPolicy('a', { inbound: [rateLimit({ calls: ${calls}, renewalPeriod: 60 })] })`

test('--watch builds again on every change and ends when it is told to', async () => {
  const { root, write, read } = project({ 'policies-src/a.ts': source(1) })
  const end = new AbortController()
  let err = ''
  const ended = main(['build', '--watch'], {
    out: () => {},
    err: (text) => {
      err += text
    },
    cwd: root,
    env: {},
    isTTY: false,
    signal: end.signal,
    stdin: async () => '',
  })
  const until = async (text: string): Promise<void> => {
    for (let round = 0; round < 100 && !err.includes(text); round++) await pause(50)
    assert.match(err, text)
    err = ''
  }
  await until('Watching for changes')
  write('policies-src/a.ts', source(2))
  await until('1 changed')
  assert.match(read('dist/policies/apis/a.xml'), 'calls="2"')
  write('policies-src/a.ts', 'export default 1')
  await until('[default-export]')
  end.abort()
  assert.is(await ended, 1)
})

test.run()
