import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { writeHoverDocs } from './hover-docs.ts'

// Node reads one file faster than two hundred: the entries are bundled, what they share goes into
// chunks, and what is imported late stays late. Declarations come from the compiler as they are.
const root = fileURLToPath(new URL('..', import.meta.url))

rmSync(`${root}dist/bin`, { recursive: true, force: true })
rmSync(`${root}dist/lib`, { recursive: true, force: true })
rmSync(`${root}dist/fragments`, { recursive: true, force: true })
rmSync(`${root}dist/chunks`, { recursive: true, force: true })
await build({
  absWorkingDir: root,
  entryPoints: ['lib/index.ts', 'lib/testing.ts', 'fragments/index.ts', 'bin/apim-policy.ts'],
  outdir: 'dist',
  outbase: '.',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
})
const app = `${root}dist/collector`
rmSync(app, { recursive: true, force: true })
await build({
  absWorkingDir: root,
  entryPoints: { functions: 'collector/functions.ts' },
  outdir: 'dist/collector',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  // What the Functions host brings along, and what this Node has itself or does not need.
  external: ['@azure/functions-core', 'libsql', 'pg-native'],
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
})
for (const name of ['host.json', 'package.json', 'dashboard']) {
  cpSync(`${root}collector/${name}`, `${app}/${name}`, {
    recursive: true,
    // What only the type checker reads.
    filter: (path) => !/\.d\.ts$|jsconfig\.json$/.test(path),
  })
}
chmodSync(`${root}dist/bin/apim-policy.js`, 0o755)
execFileSync(
  process.execPath,
  [`${root}node_modules/typescript/bin/tsc`, '-p', 'tsconfig.build.json'],
  {
    cwd: root,
    stdio: 'inherit',
  },
)
writeHoverDocs(`${root}dist/lib/policies`)
