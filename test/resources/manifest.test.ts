import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  apiPolicy,
  backend,
  fragment,
  includeFragment,
  manifest,
  projectResources,
  secretNamedValue,
  setBackendService,
  setBody,
} from '../../lib/index.ts'

const key = secretNamedValue('key', { environmentVariable: 'SECRET_KEY' })
const limits = fragment('limits', [setBody(key)])
const a = backend('a', { url: 'https://a.example' })
const orders = apiPolicy('orders', {
  inbound: [includeFragment(limits), setBackendService({ backend: a })],
})

test('everything once, sorted, with what it needs', () => {
  const documents = [orders, limits]
  const made = manifest(documents, projectResources([], documents), '2024-05-01')
  assert.equal(
    [...made.documents, ...made.fragments, ...made.resources].map(
      ({ address, references }) => `${address} → ${references.join(', ')}`,
    ),
    [
      'apis/orders → backends/a, fragments/limits',
      'fragments/limits → named-values/key',
      'backends/a → ',
      'named-values/key → ',
    ],
  )
  assert.equal(made.external, [])
})

test('the order of the sources does not matter', () => {
  const one = manifest([orders, limits], projectResources([a, key], []), '2024-05-01')
  const other = manifest([limits, orders], projectResources([key, a], []), '2024-05-01')
  assert.is(JSON.stringify(one), JSON.stringify(other))
})

test('what is not in the project is external; fragments belong to their workspace', () => {
  const inTeam = apiPolicy(
    'b',
    {
      inbound: [
        includeFragment({ fragmentId: 'shared' }),
        setBackendService({ backendId: 'theirs' }),
      ],
    },
    { workspace: 'team' },
  )
  const made = manifest([inTeam], projectResources([], []), '2024-05-01')
  assert.equal(made.external, ['backends/theirs', 'workspaces/team/fragments/shared'])
})

test.run()
