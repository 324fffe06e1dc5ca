import type { UsagePart } from '../usage/usage-part.ts'
import { excerpt } from './excerpt.ts'
import { isObject } from './is-object.ts'
import { readEvent } from './read-event.ts'
import type { Reading } from './reading.ts'
import { storablePart } from './storable-part.ts'

/** An event that cannot be read, to be put aside. */
export interface RejectedEvent {
  /** A sentence. */
  readonly reason: string
  /** At most 64 KB of the event. */
  readonly excerpt: string
}

/** What there was in a message. */
export interface ParsedEvents {
  readonly parts: readonly UsagePart[]
  readonly rejected: readonly RejectedEvent[]
  /** Events that tell nothing about usage: other categories of logs, metrics, captured bodies. */
  readonly ignored: number
}

/** A message of garbage shall not become a million messages. */
const mostRejected = 1000

/** Lists in lists in lists are nothing that anyone sends. */
const mostDepth = 4

/**
 * Reads a message of an Event Hub: an event as object, bytes or text, a list of events, or the
 * records of diagnostic settings. Nothing is thrown and nothing is dropped in silence. `now` tells
 * clocks that are wrong.
 */
export function parseEvents(raw: unknown, now: string): ParsedEvents {
  const parts: UsagePart[] = []
  const rejected: RejectedEvent[] = []
  let unheard = 0
  let ignored = 0
  for (const { event, reading } of readings(raw, now, 0)) {
    if (reading === undefined) ignored++
    else if (reading.part) parts.push(storablePart(reading.part))
    else if (rejected.length === mostRejected) unheard++
    else rejected.push({ reason: `The event ${reading.reason}.`, excerpt: excerpt(event) })
  }
  if (unheard > 0) {
    rejected.push({ reason: `${unheard} more events cannot be read.`, excerpt: '' })
  }
  return { parts, rejected, ignored }
}

interface ReadEvent {
  readonly event: unknown
  readonly reading: Reading
}

function* readings(value: unknown, now: string, depth: number): Generator<ReadEvent> {
  const event = isBytes(value) ? new TextDecoder().decode(value) : value
  const content = typeof event === 'string' ? parsed(event) : event
  const list = listIn(content)
  if (content === undefined && typeof event === 'string') {
    yield { event, reading: { reason: notJson(event) } }
  } else if (list === undefined) {
    yield { event: content, reading: readEvent(content, now) }
  } else if (depth === mostDepth) {
    yield { event, reading: { reason: 'is a list in too many lists' } }
  } else {
    for (const each of list) yield* readings(each, now, depth + 1)
  }
}

const isBytes = (value: unknown): value is Uint8Array<ArrayBuffer> => ArrayBuffer.isView(value)

function listIn(content: unknown): readonly unknown[] | undefined {
  if (Array.isArray(content)) return content
  const records = isObject(content) ? content['records'] : undefined
  return Array.isArray(records) ? records : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const notJson = (text: string): string =>
  text.length > 150_000
    ? 'is no JSON: the gateway cuts events that are longer than 200 KB'
    : 'is no JSON'
