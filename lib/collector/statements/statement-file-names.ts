import type { ConsumerStatement } from './consumer-statement.ts'

type Named = Pick<ConsumerStatement, 'consumer' | 'month' | 'currency'>

/**
 * A file name for each statement, `statement-2026-11-team-a.md`, in the same order and no two
 * alike, whatever the consumers are called. A name that had to be changed to be safe ends in a
 * number made of it, so it is the same whoever else has a statement.
 */
export function statementFileNames(
  statements: readonly Named[],
  extension: string,
): readonly string[] {
  const taken = new Set<string>()
  return statements.map((statement) => {
    const base = baseName(statement, hasTwoCurrencies(statements, statement))
    let name = base
    for (let again = 2; taken.has(name); again += 1) name = `${base}-${again}`
    taken.add(name)
    return `${name}.${extension}`
  })
}

const hasTwoCurrencies = (statements: readonly Named[], { consumer, month, currency }: Named) =>
  statements.some(
    (other) => other.consumer === consumer && other.month === month && other.currency !== currency,
  )

function baseName({ consumer, month, currency }: Named, withCurrency: boolean): string {
  const parts = ['statement', safe(month), safe(consumer)]
  return [...parts, ...(withCurrency ? [safe(currency.toLowerCase())] : [])].join('-')
}

/** Lower case, for Windows takes upper case for it. */
function safe(text: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
  return name !== '' && name === text ? name : [name, digest(text)].filter(Boolean).join('-')
}

/** FNV-1a. @see http://www.isthe.com/chongo/tech/comp/fnv/ */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0').slice(-12)
}
