import { isUtf8 } from 'node:buffer'
import type { Database, Row } from '../../stores/database.ts'
import { sqliteDatabase } from '../../stores/sqlite-database.ts'
import { type RisingNumber, risingNumber } from '../rising-number.ts'
import type { HubEvent, SentEvent } from './hub-event.ts'

/** A partition of a hub. */
export interface Partition {
  readonly hub: string
  readonly number: number
}

/** What is known of a partition without reading it. */
export interface PartitionState {
  /** The first event that is still there; behind the last one where none is. */
  readonly first: number
  /** −1 where there never was one. */
  readonly last: number
  /** When the last one was taken. */
  readonly enqueued?: string
}

/** The events of hubs, and how far each consumer group has come; all of it outlives a crash. */
export interface EventLog {
  /** How many partitions each hub has. */
  readonly partitions: number
  /** Resolves once the events are on the disk; calls at the same time share one write. */
  readonly append: (partition: Partition, events: readonly SentEvent[]) => Promise<void>
  /** Every event so far is written or refused. */
  readonly settled: () => Promise<void>
  /** The sequence number of the last event of a partition. */
  readonly last: (partition: Partition) => RisingNumber
  /** The next events behind a sequence number, at most so many. */
  readonly read: (
    partition: Partition,
    after: number,
    count: number,
  ) => Promise<readonly HubEvent[]>
  /** Drops events up to a sequence number. */
  readonly forget: (partition: Partition, upTo: number) => Promise<void>
  readonly state: (partition: Partition) => Promise<PartitionState>
  /** How far a consumer group has come; −1 before its first event. */
  readonly checkpoint: (partition: Partition, group: string) => Promise<number>
  readonly setCheckpoint: (partition: Partition, group: string, sequence: number) => Promise<void>
  readonly close: () => Promise<void>
}

const tables = [
  `CREATE TABLE IF NOT EXISTS events (
    hub TEXT NOT NULL, partition INTEGER NOT NULL, sequence INTEGER NOT NULL,
    enqueued TEXT NOT NULL, encoding TEXT NOT NULL, body TEXT NOT NULL,
    partition_key TEXT, properties TEXT NOT NULL, system_properties TEXT NOT NULL,
    PRIMARY KEY (hub, partition, sequence))`,
  `CREATE TABLE IF NOT EXISTS partitions (
    hub TEXT NOT NULL, partition INTEGER NOT NULL, last INTEGER NOT NULL, enqueued TEXT NOT NULL,
    PRIMARY KEY (hub, partition))`,
  `CREATE TABLE IF NOT EXISTS checkpoints (
    hub TEXT NOT NULL, partition INTEGER NOT NULL, consumer_group TEXT NOT NULL,
    sequence INTEGER NOT NULL, PRIMARY KEY (hub, partition, consumer_group))`,
]

const columns = [
  'hub',
  'partition',
  'sequence',
  'enqueued',
  'encoding',
  'body',
  'partition_key',
  'properties',
  'system_properties',
]

/** Opens the log in a SQLite file. Partitions that hold events stay, should fewer be wanted. */
export async function openEventLog(file: string, wanted: number): Promise<EventLog> {
  const database = await sqliteDatabase(file)
  for (const table of tables) await database.run(table)
  const known = await database.all('SELECT hub, partition, last FROM partitions')
  const last = new Map(
    known.map((row) => [keyOf(partitionIn(row)), risingNumber(Number(row['last']))]),
  )
  const lastOf = (partition: Partition): RisingNumber => {
    const key = keyOf(partition)
    const found = last.get(key) ?? risingNumber(-1)
    last.set(key, found)
    return found
  }
  const writer = groupedWriter(database, (partition, sequence) => lastOf(partition).raise(sequence))
  return {
    partitions: Math.max(wanted, ...known.map((row) => Number(row['partition']) + 1)),
    append: writer.append,
    settled: writer.settled,
    last: lastOf,
    async read({ hub, number }, after, count) {
      const sql =
        'SELECT * FROM events WHERE hub = ? AND partition = ? AND sequence > ? ORDER BY sequence LIMIT ?'
      return (await database.all(sql, [hub, number, after, count])).map(eventIn)
    },
    async forget({ hub, number }, upTo) {
      const sql = 'DELETE FROM events WHERE hub = ? AND partition = ? AND sequence <= ?'
      await database.run(sql, [hub, number, upTo])
    },
    state: (partition) => stateOf(database, partition),
    async checkpoint({ hub, number }, group) {
      const sql =
        'SELECT sequence FROM checkpoints WHERE hub = ? AND partition = ? AND consumer_group = ?'
      const [row] = await database.all(sql, [hub, number, group])
      return Number(row?.['sequence'] ?? -1)
    },
    async setCheckpoint({ hub, number }, group, sequence) {
      const sql = `INSERT INTO checkpoints (hub, partition, consumer_group, sequence) VALUES (?, ?, ?, ?)
        ON CONFLICT (hub, partition, consumer_group) DO UPDATE SET sequence = excluded.sequence`
      await database.run(sql, [hub, number, group, sequence])
    },
    async close() {
      await writer.settled()
      await database.close()
    },
  }
}

interface Waiting {
  readonly partition: Partition
  readonly events: readonly SentEvent[]
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

/** What comes in while one write goes to the disk is written together by the next. */
function groupedWriter(
  database: Database,
  onWritten: (partition: Partition, last: number) => void,
): Pick<EventLog, 'append' | 'settled'> {
  let waiting: Waiting[] = []
  let running: Promise<void> | undefined
  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      // Everything that has come in over any link by now is taken along.
      await new Promise<void>((resolve) => setImmediate(resolve))
      const batch = waiting
      waiting = []
      try {
        const ends = await database.transaction((inside) => write(inside, batch))
        for (const { partition, last } of ends) onWritten(partition, last)
        for (const { done } of batch) done()
      } catch (error) {
        for (const { failed } of batch) failed(error)
      }
    }
    running = undefined
  }
  return {
    append: (partition, events) =>
      new Promise<void>((done, failed) => {
        waiting.push({ partition, events, done, failed })
        running ??= writeAll()
      }),
    settled: async () => void (await running),
  }
}

async function write(
  database: Database,
  batch: readonly Waiting[],
): Promise<readonly { readonly partition: Partition; readonly last: number }[]> {
  const enqueued = new Date().toISOString()
  const ends: { readonly partition: Partition; readonly last: number }[] = []
  for (const { partition, events } of byPartition(batch)) {
    const before = await stateOf(database, partition)
    const rows = events.map((event, at) => rowOf(partition, before.last + 1 + at, enqueued, event))
    const last = before.last + rows.length
    await database.insert('events', columns, rows)
    await database.run(
      `INSERT INTO partitions (hub, partition, last, enqueued) VALUES (?, ?, ?, ?)
        ON CONFLICT (hub, partition) DO UPDATE SET last = excluded.last, enqueued = excluded.enqueued`,
      [partition.hub, partition.number, last, enqueued],
    )
    ends.push({ partition, last })
  }
  return ends
}

function byPartition(batch: readonly Waiting[]): Iterable<Pick<Waiting, 'partition' | 'events'>> {
  const groups = new Map<string, { readonly partition: Partition; readonly events: SentEvent[] }>()
  for (const { partition, events } of batch) {
    const group = groups.get(keyOf(partition)) ?? { partition, events: [] }
    groups.set(keyOf(partition), group)
    for (const event of events) group.events.push(event)
  }
  return groups.values()
}

async function stateOf(database: Database, { hub, number }: Partition): Promise<PartitionState> {
  const known = 'SELECT last, enqueued FROM partitions WHERE hub = ? AND partition = ?'
  const [row] = await database.all(known, [hub, number])
  if (!row) return { first: 0, last: -1 }
  const oldest = 'SELECT MIN(sequence) AS first FROM events WHERE hub = ? AND partition = ?'
  const [{ first } = { first: null }] = await database.all(oldest, [hub, number])
  const last = Number(row['last'])
  return { first: Number(first ?? last + 1), last, enqueued: String(row['enqueued']) }
}

/** A body that is no text keeps its bytes: SQL text holds UTF-8 only, and no NUL. */
function rowOf(
  { hub, number }: Partition,
  sequence: number,
  enqueued: string,
  { body, partitionKey, properties, systemProperties }: SentEvent,
): readonly (string | number | null)[] {
  const encoding = isUtf8(body) && !body.includes(0) ? 'utf8' : 'base64'
  return [
    hub,
    number,
    sequence,
    enqueued,
    encoding,
    Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString(encoding),
    partitionKey ?? null,
    JSON.stringify(properties),
    JSON.stringify(systemProperties),
  ]
}

function eventIn(row: Row): HubEvent {
  const key = row['partition_key']
  return {
    sequence: Number(row['sequence']),
    enqueued: String(row['enqueued']),
    body: Buffer.from(String(row['body']), row['encoding'] as 'utf8' | 'base64'),
    ...(typeof key === 'string' && { partitionKey: key }),
    properties: JSON.parse(String(row['properties'])),
    systemProperties: JSON.parse(String(row['system_properties'])),
  }
}

const partitionIn = (row: Row): Partition => ({
  hub: String(row['hub']),
  number: Number(row['partition']),
})

const keyOf = ({ hub, number }: Partition): string => `${number}/${hub}`
