import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { linkAddress } from '../../../lib/host/event-hubs/link-address.ts'
import { partitionFor } from '../../../lib/host/event-hubs/partition-for.ts'

const read = (address: string | undefined) => linkAddress(address, ['Usage', 'pii'], 4)

test('an address is that of a hub, one of its partitions, or of what clients ask first', () => {
  assert.equal(read('usage'), { kind: 'hub', hub: 'Usage' })
  assert.equal(read('PII/partitions/3'), { kind: 'hub', hub: 'pii', partition: 3 })
  assert.equal(read('sb://127.0.0.1:5672/usage'), { kind: 'hub', hub: 'Usage' })
  assert.equal(read('$cbs'), { kind: 'authorization' })
  assert.equal(read('$management'), { kind: 'management' })
  assert.equal(read('usage/$management'), { kind: 'management' })
})

test('any other address is unknown', () => {
  const others = ['', 'other', 'usage/Partitions/4', 'usage/Partitions/x', 'usage/0', '/usage']
  for (const address of [...others, undefined]) {
    assert.is(read(address).kind, 'unknown', String(address))
  }
})

test('a key has one partition, and keys have all of them', () => {
  const places = Array.from({ length: 200 }, (_, at) => partitionFor(`team-${at}`, 4))
  assert.equal([...new Set(places)].toSorted(), [0, 1, 2, 3])
  for (const [at, place] of places.entries()) assert.is(partitionFor(`team-${at}`, 4), place)
})

test.run()
