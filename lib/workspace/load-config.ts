import { existsSync, realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { bundle } from './bundle.ts'
import type { Config } from './config.ts'
import { UserError } from './user-error.ts'

/** A project: its folder and its settings. */
export interface Project {
  readonly root: string
  readonly config: Config
}

const names = ['apim-policy.config.ts', 'apim-policy.config.js', 'apim-policy.config.json']

/** Finds the configuration in `cwd` or above; without one, `cwd` is a project with the defaults. */
export async function loadConfig(cwd: string, ruleCodes: readonly string[]): Promise<Project> {
  // Stack frames name real paths, and findings are shown below the root.
  const start = realpathSync(cwd)
  for (let root = start; ; root = dirname(root)) {
    const name = names.find((each) => existsSync(join(root, each)))
    if (name) {
      const config = name.endsWith('.json') ? await json(root, name) : await code(root, name)
      const { checkConfig } = await import('./check-config.ts')
      return { root, config: checkConfig(config, { path: name, ruleCodes }) }
    }
    if (dirname(root) === root) return { root: start, config: {} }
  }
}

async function json(root: string, name: string): Promise<unknown> {
  const text = await readFile(join(root, name), 'utf8')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UserError(`${name} is not JSON: ${(error as Error).message}`, { cause: error })
  }
}

async function code(root: string, name: string): Promise<unknown> {
  const loaded = await bundle(root, [name])
  if ('findings' in loaded) {
    const [first] = loaded.findings
    const place = first?.location ? `:${first.location.line}:${first.location.column}` : ''
    throw new UserError(`${name}${place} cannot be read: ${first?.message}`)
  }
  if ('error' in loaded) {
    throw new UserError(`${name} cannot be loaded: ${String(loaded.error)}`, {
      cause: loaded.error,
    })
  }
  const config = loaded.modules.get(name)?.['default']
  if (config !== undefined) return config
  throw new UserError(`${name} has no default export.`, {
    hint: 'Write `export default defineConfig({ … })`.',
  })
}
