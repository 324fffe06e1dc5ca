import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { priorityRouting } from '../../fragments/priority-routing.ts'
import { executeDocuments } from '../_support/execute.ts'
import { inbound } from '../_support/fragment.ts'

const routes = [
  { from: 0, to: 100, backend: 'provisioned' },
  { from: 101, to: 500, backend: 'regional' },
]
const plain = inbound(priorityRouting({ routes, otherwise: 'pool' }))
const lenient = inbound(priorityRouting({ routes, otherwise: 'pool', missing: 0 }))

/** The backend of each header; undefined is no header. */
const backends = new Map<string | readonly string[] | undefined, readonly [string, string]>([
  [undefined, ['pool', 'provisioned']],
  ['', ['pool', 'provisioned']],
  ['high', ['pool', 'provisioned']],
  ['1.5', ['pool', 'provisioned']],
  ['0x10', ['pool', 'provisioned']],
  ['99999999999999999999', ['pool', 'provisioned']],
  ['" + context.RequestId + "', ['pool', 'provisioned']],
  ['7\r\nX-Injected: 1', ['pool', 'provisioned']],
  [
    ['7', '300'],
    ['pool', 'provisioned'],
  ],
  ['0', ['provisioned', 'provisioned']],
  [' 100 ', ['provisioned', 'provisioned']],
  ['101', ['regional', 'regional']],
  ['+500', ['regional', 'regional']],
  ['501', ['pool', 'pool']],
  ['-1', ['pool', 'pool']],
  ['2147483647', ['pool', 'pool']],
])

const titleOf = (header: unknown, missing: string): string =>
  `${header === undefined ? 'no header' : JSON.stringify(header)}, ${missing}`

const calls = executeDocuments(
  'priority-routing',
  [...backends.keys()].flatMap((header) => {
    const given = { request: { headers: header === undefined ? {} : { priority: header } } }
    return [
      { title: titleOf(header, 'plain'), document: plain, given },
      { title: titleOf(header, 'lenient'), document: lenient, given },
    ]
  }),
)

for (const [header, [usual, withMissing]] of backends) {
  test(`the priority ${titleOf(header, '')} goes to ${usual}, or else ${withMissing}`, () => {
    for (const [title, backend] of [
      [titleOf(header, 'plain'), usual],
      [titleOf(header, 'lenient'), withMissing],
    ] as const) {
      const call = calls.get(title)
      assert.is(call.error, undefined)
      assert.equal(
        call.forwarded.map((each) => each.backend),
        [backend],
      )
    }
  })
}

test.run()
