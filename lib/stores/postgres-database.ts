import type { PoolClient } from 'pg'
import { UserError } from '../workspace/user-error.ts'
import type { Database, Row, SqlValue } from './database.ts'
import type { OpenOptions } from './open-database.ts'

/**
 * A PostgreSQL database by its address, `postgres://user@host/database`.
 * @see https://node-postgres.com
 */
export async function postgresDatabase(
  connectionString: string,
  { password }: OpenOptions = {},
): Promise<Database> {
  const { default: pg } = await import('pg').catch((cause: unknown) => {
    throw new UserError('PostgreSQL needs the package `pg`.', {
      hint: 'Run `npm install pg`.',
      cause,
    })
  })
  const { getTypeParser } = pg.types
  const wholeNumbers: ReadonlySet<number> = new Set([
    pg.types.builtins.INT8,
    pg.types.builtins.NUMERIC,
  ])
  const pool = new pg.Pool({
    connectionString,
    ...(password && { password }),
    max: 4,
    // Counts come as texts otherwise; money is asked for as text.
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        wholeNumbers.has(oid) ? Number : getTypeParser(oid, format as 'text'),
    },
  })
  // A connection that breaks is replaced by the next query; one in use fails its query, too.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return on(pool, {
    transaction: async (work) => {
      const client = await pool.connect()
      try {
        await client.query('BEGIN')
        const result = await work(on(client, {}))
        await client.query('COMMIT')
        return result
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined)
        throw error
      } finally {
        client.release()
      }
    },
    close: () => pool.end(),
  })
}

function on(
  client: Pick<PoolClient, 'query'>,
  others: Partial<Pick<Database, 'transaction' | 'close'>>,
): Database {
  const query = (sql: string, values: readonly SqlValue[]) =>
    client.query(numbered(sql), [...values])
  const database: Database = {
    dialect: {
      name: 'postgres',
      integer: 'BIGINT',
      jsonText: (column) => `${column}::jsonb ->> ?`,
      jsonList: 'SELECT json_array_elements_text(?::json)',
      jsonKeys: (column) => `jsonb_object_keys(${column}::jsonb) AS keys(key)`,
    },
    all: async (sql, values = []) => (await query(sql, values)).rows as Row[],
    run: async (sql, values = []) => (await query(sql, values)).rowCount ?? 0,
    // One parameter, which is read faster than thousands of them.
    insert: async (table, columns, rows) => {
      if (rows.length === 0) return
      const names = columns.join(', ')
      const records = `json_populate_recordset(NULL::${table}, ?)`
      const objects = rows.map((row) =>
        Object.fromEntries(columns.map((column, at) => [column, row[at]])),
      )
      await query(`INSERT INTO ${table} (${names}) SELECT ${names} FROM ${records}`, [
        JSON.stringify(objects),
      ])
    },
    lock: async (keys, mode = 'alone') => {
      const lock = mode === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared'
      // In one order, so that no two wait for each other.
      const numbers = 'SELECT DISTINCT hashtextextended(key, 0) AS n FROM unnest(?::text[]) AS key'
      await client.query(numbered(`SELECT ${lock}(n) FROM (${numbers} ORDER BY n) AS keys`), [keys])
    },
    transaction: (work) => work(database),
    close: async () => {},
    ...others,
  }
  return database
}

/** `$1`, `$2` instead of `?`; the statements have no question marks in texts. */
function numbered(sql: string): string {
  let count = 0
  return sql.replace(/\?/g, () => `$${++count}`)
}
