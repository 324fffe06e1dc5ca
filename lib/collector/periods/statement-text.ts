import type { Correction, Statement, StatementRow } from './statement.ts'

/** A statement as one line of JSON that is always the same, to be hashed and kept. */
export const statementText = (statement: Statement): string =>
  JSON.stringify([
    statement.month,
    statement.priceVersion,
    statement.billDigest ?? null,
    statement.closedAt,
    statement.rows.map(row).sort(),
    statement.corrections.map(correction).sort(),
  ])

const row = ({ consumer, currency, cost }: StatementRow): string =>
  JSON.stringify([consumer, currency, `${cost}`])

const correction = ({ of, ...rest }: Correction): string => JSON.stringify([of, row(rest)])
