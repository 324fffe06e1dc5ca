import { test } from 'uvu'
import { type BackendPoolOptions, backend, backendPool, external } from '../../lib/index.ts'
import { hasBody, refused } from '../_support/resource.ts'

const ptu = backend('ptu', {
  url: 'https://ptu.example',
  circuitBreaker: { count: 1, interval: 10, errorReasons: ['Server errors'], tripDuration: 10 },
})
const paygo = backend('paygo', { url: 'https://paygo.example' })
const wrong = (options: unknown) => backendPool('p', options as BackendPoolOptions)

test('a pool holds backends of the project and of the service', () => {
  hasBody(
    backendPool('p', {
      members: [
        { backend: ptu, priority: 1, weight: 3 },
        { weight: 1, priority: 1, backend: external.backend('shared') },
        { backend: paygo, priority: 2 },
      ],
    }),
    {
      type: 'Pool',
      pool: {
        services: [
          { id: '/backends/ptu', priority: 1, weight: 3 },
          { id: '/backends/shared', priority: 1, weight: 1 },
          { id: '/backends/paygo', priority: 2 },
        ],
      },
    },
  )
})

test('a pool with everything', () => {
  hasBody(
    backendPool('p', {
      failureResponse: { statusCode: 429 },
      sessionAffinity: { cookie: 'SessionId' },
      members: [{ backend: ptu }],
      description: 'b',
      title: 'a',
    }),
    {
      type: 'Pool',
      title: 'a',
      description: 'b',
      pool: {
        services: [{ id: '/backends/ptu' }],
        sessionAffinity: { sessionId: { source: 'Cookie', name: 'SessionId' } },
        failureResponse: { statusCode: 429 },
      },
    },
  )
})

const pool = backendPool('inner', { members: [{ backend: ptu }] })
const refusals: readonly (readonly [string, unknown, readonly string[]])[] = [
  ['no members', {}, ['error : A backend pool needs `members`.']],
  ['an empty list', { members: [] }, ['error members: `members` must not be empty.']],
  [
    'more than thirty',
    {
      members: Array.from({ length: 31 }, (_, at) => ({ backend: external.backend(`b${at}`) })),
    },
    ['error members: `members` has 31 items; at most 30 are allowed.'],
  ],
  [
    'a pool in a pool',
    { members: [{ backend: pool }] },
    ['error members.backend: `members[0].backend` is the pool `inner`: a pool cannot hold a pool.'],
  ],
  [
    'an id for a backend',
    { members: [{ backend: 'ptu' }] },
    ["error members.backend: `members[0].backend` must be a backend, not 'ptu'."],
  ],
  [
    'a logger for a backend',
    { members: [{ backend: external.logger('l') }] },
    ['error members.backend: `members[0].backend` must be a backend, not a logger.'],
  ],
  [
    'a backend twice, whatever the case',
    { members: [{ backend: external.backend('A') }, { backend: external.backend('a') }] },
    ['error members: The backend `a` is in the pool twice.'],
  ],
  [
    'itself',
    { members: [{ backend: external.backend('p') }] },
    ['error members: A pool cannot hold itself.'],
  ],
  [
    'weights and priorities out of range',
    { members: [{ backend: ptu, weight: 200, priority: -1 }] },
    [
      'error members.priority: `members[0].priority` must be from 0 to 100, not -1.',
      'error members.weight: `members[0].weight` must be from 0 to 100, not 200.',
    ],
  ],
  [
    'only weights of nothing',
    { members: [{ backend: ptu, weight: 0 }] },
    ['error members: No member gets requests: every `weight` is 0.'],
  ],
  [
    'a url, which the service refuses on pools',
    { members: [{ backend: ptu }], url: 'https://a' },
    ['error url: `url` is not an option of a backend pool.'],
  ],
  [
    'a cookie without a name',
    { members: [{ backend: ptu }], sessionAffinity: { cookie: 'a b' } },
    ['error sessionAffinity.cookie: `sessionAffinity.cookie` must be the name of a cookie.'],
  ],
  [
    'priorities that are never reached',
    {
      members: [
        { backend: paygo, priority: 1 },
        { backend: ptu, priority: 2 },
      ],
    },
    [
      'warning members: Members of a higher `priority` number are never used: `paygo` has no circuit breaker that could trip.',
    ],
  ],
]
for (const [what, options, expected] of refusals) {
  test(`refused: ${what}`, () => refused(wrong(options), expected))
}

test('wrong options do not compile', () => {
  // @ts-expect-error a pool cannot hold a pool
  backendPool('p', { members: [{ backend: pool }] })
  // @ts-expect-error a backend, not its id
  backendPool('p', { members: [{ backend: 'ptu' }] })
  // @ts-expect-error a pool has no address
  backendPool('p', { members: [{ backend: ptu }], url: 'https://a' })
})

test.run()
