import { readdirSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { dashboardAnswer } from '../../../lib/metering/http/dashboard-answer.ts'
import { project } from '../../_support/project.ts'
import { textOf, withService } from '../_support/with-service.ts'

const folder = project({
  'dashboard/index.html': '<!doctype html>',
  'dashboard/main.js': 'main()',
  'dashboard/secret.json': '{}',
  'dashboard/deep/main.js': 'deep()',
  'outside.js': 'outside()',
}).root
const dashboard = `${folder}/dashboard`

test('a file has its type and may load, run and be framed by nothing else', async () => {
  for (const [name, type] of [
    ['index.html', 'text/html; charset=utf-8'],
    ['main.js', 'text/javascript; charset=utf-8'],
  ] as const) {
    const { status, headers } = await dashboardAnswer({ dashboard }, name)
    assert.is(status, 200)
    assert.is(headers['Content-Type'], type)
    const policy = headers['Content-Security-Policy'] ?? ''
    for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]) {
      assert.ok(policy.split('; ').includes(rule), rule)
    }
    assert.not.match(policy, /unsafe|\*|https?:/)
    assert.is(headers['X-Content-Type-Options'], 'nosniff')
    assert.is(headers['Referrer-Policy'], 'no-referrer')
  }
})

test('nothing outside the folder is served, nor what is no file of a page', async () => {
  for (const name of [
    '../outside.js',
    '..%2foutside.js',
    '%2e%2e/outside.js',
    '..\\outside.js',
    './main.js',
    'deep/main.js',
    '/etc/passwd',
    'main.js/../../outside.js',
    'main.js\u0000.html',
    'main.js\n',
    'MAIN.js',
    'secret.json',
    'none.js',
    '.js',
    '__proto__',
    'constructor',
    '',
  ]) {
    const { status, body } = await dashboardAnswer({ dashboard }, name)
    assert.is(status, 404, JSON.stringify(name))
    assert.not.match(textOf({ status, headers: {}, body }), /outside|deep|root/)
  }
})

test('every file of the dashboard can be loaded', () =>
  withService(':memory:', async ({ ask }) => {
    const names = readdirSync('collector/dashboard').filter((name) =>
      /\.(?:js|css|html)$/.test(name),
    )
    assert.ok(names.length > 5)
    for (const file of names) {
      const answer = await ask('dashboard/{file}', { key: 'wrong', params: { file } })
      assert.is(answer.status, 200, file)
    }
    assert.match(textOf(await ask('dashboard', { key: 'wrong' })), /^<!doctype html>/)
  }))

test.run()
