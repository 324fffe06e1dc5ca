import { createReadStream } from 'node:fs'
import { basename, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import type { Received } from '../../metering/receive.ts'
import { receiveBatch } from '../../metering/receive-batch.ts'
import { UserError } from '../../workspace/user-error.ts'
import { counted } from '../counted.ts'
import type { Io } from '../io.ts'
import type { StoreOptions } from '../store-options.ts'
import { withCollector } from '../with-collector.ts'

/** Lines that are committed together. */
const batchSize = 256

/** Reads events from a file of JSON lines; the same file may be read again. */
export async function ingestFile(io: Io, file: string, options: StoreOptions): Promise<number> {
  const total = { added: 0, changed: 0, known: 0, ignored: 0, quarantined: 0 }
  await withCollector(io, options, async (collector) => {
    for await (const batch of batches(lines(io, file))) {
      const received = await receiveBatch(collector, batch)
      for (const key of Object.keys(total) as (keyof Received)[]) total[key] += received[key]
    }
  })
  const { added, changed, known, ignored, quarantined } = total
  io.out(
    `${counted(added, 'call')} added, ${changed} changed, ${known} known already, ${counted(ignored, 'event')} ignored\n`,
  )
  if (quarantined === 0) return 0
  io.err(`${counted(quarantined, 'event')} could not be read and are in quarantine.\n`)
  return 1
}

interface Line {
  readonly source: string
  readonly body: string
}

async function* lines(io: Io, file: string): AsyncGenerator<Line> {
  const isInput = file === '-'
  const input = isInput
    ? Readable.from([await io.stdin()])
    : createReadStream(resolve(io.cwd, file), 'utf8')
  const name = isInput ? 'standard input' : basename(file)
  let number = 0
  try {
    for await (const body of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++
      if (body.trim() !== '') yield { source: `${name}:${number}`, body }
    }
  } catch (cause) {
    throw new UserError(`${file} cannot be read: ${(cause as Error).message}.`, { cause })
  }
}

async function* batches<T>(items: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  let batch: T[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
