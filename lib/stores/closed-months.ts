import { createHash } from 'node:crypto'
import type { Statement } from '../collector/periods/statement.ts'
import { statementText } from '../collector/periods/statement-text.ts'
import type { Database } from './database.ts'

/** Keeps the statement of a closed month; one that is there already is a conflict, and stays. */
export async function keepStatement(database: Database, statement: Statement): Promise<string> {
  const text = JSON.stringify(statement, (_, value) =>
    typeof value === 'bigint' ? `${value}n` : value,
  )
  const digest = createHash('sha256').update(statementText(statement)).digest('hex')
  await database.run(
    'INSERT INTO statements (month, price_version, digest, statement) VALUES (?, ?, ?, ?)',
    [statement.month, statement.priceVersion, digest, text],
  )
  return digest
}

/** The closed months, the earliest first. */
export async function statements(database: Database): Promise<readonly Statement[]> {
  const rows = await database.all('SELECT statement FROM statements ORDER BY month')
  return rows.map((row) =>
    JSON.parse(String(row['statement']), (key, value) =>
      key === 'cost' ? BigInt(String(value).slice(0, -1)) : value,
    ),
  )
}

/** By month, the version of the price book that it was closed with. */
export async function closedMonths(database: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await database.all('SELECT month, price_version FROM statements')
  return new Map(rows.map((row) => [String(row['month']), String(row['price_version'])]))
}
