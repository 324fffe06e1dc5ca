import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'

const folder = fileURLToPath(new URL('../../../collector/dashboard/', import.meta.url))
const files = readdirSync(folder)
const read = (name: string): string => readFileSync(folder + name, 'utf8')

test('the types of the modules agree', () => {
  const compiler = fileURLToPath(
    new URL('../../../node_modules/typescript/bin/tsc', import.meta.url),
  )
  const { stdout, status } = spawnSync(process.execPath, [
    compiler,
    '--project',
    `${folder}jsconfig.json`,
  ])
  assert.is(`${stdout}`, '')
  assert.is(status, 0)
})

test('every module asks to be checked', () => {
  for (const name of files.filter((each) => each.endsWith('.js'))) {
    assert.ok(read(name).startsWith('// @ts-check\n'), name)
  }
})

test('names of files are those that the collector serves', () => {
  for (const name of files.filter((each) => /\.(?:html|css|js)$/.test(each))) {
    assert.match(name, /^[a-z0-9-]+\.[a-z]+$/)
  }
})

test('nothing is read as HTML or run as text, and the page has no styles and scripts of its own', () => {
  const unsafe =
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|DOMParser|setHTML/
  for (const name of files.filter((each) => each.endsWith('.js'))) {
    assert.is(unsafe.exec(read(name))?.[0], undefined, name)
    assert.is(/https?:\/\/(?!www\.(?:w3|unicode)\.org\/)/.exec(read(name))?.[0], undefined, name)
  }
  assert.not.match(read('index.html'), /<style|style=|<script>|\son\w+=|https?:/)
})

test('every style sheet and module of the page is there', () => {
  for (const [, name] of read('index.html').matchAll(/\/dashboard\/([\w.-]+)/g)) {
    assert.ok(files.includes(name!), name)
  }
})

test.run()
