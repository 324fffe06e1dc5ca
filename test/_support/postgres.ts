import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const installed = '/usr/lib/postgresql'
const binaries = existsSync(installed)
  ? readdirSync(installed)
      .map((version) => join(installed, version, 'bin'))
      .find((folder) => existsSync(join(folder, 'initdb')))
  : undefined

/** Whether a PostgreSQL server can be started; tests over it are skipped where not. */
export const hasPostgres = binaries !== undefined

if (!hasPostgres) console.log('skipped: Debian’s postgresql is not installed')

const isRoot = process.getuid?.() === 0

/** Runs a program of the server; it refuses to be run by root. */
function run(name: string, ...args: readonly string[]): void {
  const program = join(binaries!, name)
  const options = { stdio: 'ignore', cwd: '/' } as const
  if (isRoot) execFileSync('runuser', ['-u', 'postgres', '--', program, ...args], options)
  else execFileSync(program, args, options)
}

/** Runs work with a new, empty server that listens on a socket of its own only. */
export async function withPostgres<T>(work: (address: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'apim-policy-postgres-'))
  if (isRoot) spawnSync('chown', ['postgres', folder])
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  try {
    return await served(folder, data, work)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function served<T>(
  folder: string,
  data: string,
  work: (address: string) => Promise<T>,
): Promise<T> {
  run('initdb', '--pgdata', data, '--username', 'usage', '--auth', 'trust', '--no-sync')
  const settings = `-k ${folder} -c listen_addresses= -c max_connections=20`
  run(
    'pg_ctl',
    'start',
    '--pgdata',
    data,
    '--wait',
    '--options',
    settings,
    '--log',
    join(folder, 'log'),
  )
  try {
    return await work(`postgres://usage@/postgres?host=${encodeURIComponent(folder)}`)
  } finally {
    run('pg_ctl', 'stop', '--pgdata', data, '--mode', 'immediate', '--wait')
  }
}
