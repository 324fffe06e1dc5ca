import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { startSandbox } from '../../lib/testing.ts'
import { withService } from './_support/service.ts'

async function withFolder(run: (state: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  try {
    await run(join(folder, 'state.json'))
    const left = readdirSync(folder).filter((name) => name !== 'state.json')
    assert.equal(left, [], 'no drafts are left')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('a later run goes on where the earlier one ended', async () => {
  await withFolder(async (state) => {
    let before = {}
    let etag = ''
    await withService({ state, parents: ['/apis/a'] }, async ({ write, snapshot, get }) => {
      await write('/apis/a/policies/policy', { value: '<policies><inbound/></policies>' })
      await write('/namedValues/n', { displayName: 'n', value: 's', secret: true })
      before = snapshot()
      etag = get('/namedValues/n')!.etag
    })
    await withService(
      { state, parents: ['/apis/a', '/apis/b'] },
      async ({ snapshot, get, put }) => {
        assert.equal(snapshot(), { ...before, '/apis/b': { displayName: 'b' } })
        assert.is(get('/namedValues/n')?.etag, etag)
        put('/namedValues/n', { displayName: 'n', value: 't' })
        assert.is.not(get('/namedValues/n')?.etag, etag)
      },
    )
  })
})

test('a write that is being carried out is finished by the later run', async () => {
  await withFolder(async (state) => {
    let location = ''
    await withService({ state }, async ({ call }) => {
      const properties = { value: '<fragment/>' }
      const reply = await call('PUT', '/policyFragments/f', { properties })
      location = new URL(reply.headers.get('location')!).pathname
      location += new URL(reply.headers.get('location')!).search
    })
    await withService({ state }, async ({ endpoint, call, get }) => {
      assert.is((await call('GET', `${endpoint}${location}`)).status, 202)
      assert.is((await call('GET', `${endpoint}${location}`)).status, 201)
      assert.ok(get('/policyFragments/f'))
    })
  })
})

test('the state is on disk before a write is answered, and readings do not touch it', async () => {
  await withFolder(async (state) => {
    await withService({ state }, async ({ call, put, remove }) => {
      await call('PUT', '/apis/a', { properties: {} })
      assert.match(readFileSync(state, 'utf8'), '"/apis/a"')
      put('/apis/b', {})
      assert.match(readFileSync(state, 'utf8'), '"/apis/b"')
      remove('/apis/b')
      assert.not.match(readFileSync(state, 'utf8'), '"/apis/b"')
      writeFileSync(state, 'mine')
      await call('GET', '/apis/a')
      assert.is(readFileSync(state, 'utf8'), 'mine')
    })
  })
})

test('a file that holds something else is not overwritten', async () => {
  await withFolder(async (state) => {
    for (const text of ['', '{', '{}', '[]', '{"counter":1,"operations":[],"entries":[{}]}']) {
      writeFileSync(state, text)
      try {
        const sandbox = await startSandbox({ state })
        await sandbox.close()
        assert.unreachable(text)
      } catch (error) {
        assert.match((error as Error).message, 'holds no state of a sandbox', text)
      }
      assert.is(readFileSync(state, 'utf8'), text)
    }
  })
})

test.run()
