import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { withService } from '../_support/service.ts'

const parents = ['e', 'd', 'c', 'b', 'a'].map((id) => `/apis/${id}`)

test('a list goes on at nextLink until all is told', async () => {
  await withService({ parents, pageSize: 2 }, async ({ call }) => {
    const pages: (readonly string[])[] = []
    for (let next: string | undefined = '/apis'; next; ) {
      const { body } = await call('GET', next)
      pages.push(body.value.map(({ name }) => name))
      assert.is(body.count, 5)
      next = body.nextLink
    }
    assert.equal(pages, [['a', 'b'], ['c', 'd'], ['e']])
  })
})

test('$top and $skip choose a part', async () => {
  await withService({ parents, pageSize: 2 }, async ({ call }) => {
    const first = await call('GET', '/apis', undefined, { query: '$top=3&$skip=1' })
    assert.equal(
      first.body.value.map(({ name }) => name),
      ['b', 'c'],
    )
    const last = await call('GET', first.body.nextLink!)
    assert.equal(
      last.body.value.map(({ name }) => name),
      ['d'],
    )
    assert.is(last.body.nextLink, undefined)
    for (const query of ['$top=x', '$skip=-1', "$filter=name eq 'a'"]) {
      assert.is((await call('GET', '/apis', undefined, { query })).status, 400, query)
    }
  })
})

test('a list holds its own level only, and policies as xml', async () => {
  await withService({ parents: ['/apis/a/operations/get'] }, async ({ call, put }) => {
    const value = '<policies><inbound><set-body>@(1 &lt; 2)</set-body></inbound></policies>'
    put('/policies/policy', { value })
    put('/apis/a/policies/policy', { value: '<policies/>' })
    const { value: items } = (await call('GET', '/policies')).body
    assert.is(items.length, 1)
    assert.match(items[0]!.properties.value, '@(1 &lt; 2)')
    assert.is(items[0]!.properties.format, undefined)
    assert.is((await call('GET', '/apis/a/operations')).body.count, 1)
    assert.is((await call('GET', '/backends')).body.count, 0)
  })
})

test('a list of what does not exist is not found', async () => {
  await withService({}, async ({ call }) => {
    for (const path of [
      '/apis/a/operations',
      '/workspaces/w/apis',
      '/workspaces/w/apis/a/policies',
    ]) {
      assert.is((await call('GET', path)).status, 404, path)
    }
  })
})

test('all policies are listed by reference, those of workspaces too', async () => {
  const places = ['/apis/a', '/workspaces/w/products/p']
  await withService({ parents: places, pageSize: 2 }, async ({ base, call, put }) => {
    for (const place of ['', ...places]) put(`${place}/policies/policy`, { value: '<policies/>' })
    put('/policyFragments/f', { value: '<fragment/>' })
    const first = await call('GET', '/allPolicies')
    const second = await call('GET', first.body.nextLink!)
    const prefix = base.replace(/^http:\/\/[^/]+/, '')
    assert.equal(
      [...first.body.value, ...second.body.value].map(
        ({ properties }) => properties['referencePolicyId'],
      ),
      [
        `${prefix}/apis/a/policies/policy`,
        `${prefix}/policies/policy`,
        `${prefix}/workspaces/w/products/p/policies/policy`,
      ],
    )
    assert.is(second.body.nextLink, undefined)
  })
})

test('lists are only read', async () => {
  await withService({}, async ({ call }) => {
    assert.is((await call('PUT', '/apis', { properties: {} })).status, 405)
  })
})

test.run()
