import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Project } from './load-config.ts'

/** What a project is called on what it deploys: as configured, as its package, or as its folder. */
export function projectName({ root, config }: Project): string {
  const name = config.project ?? packageName(root) ?? basename(root)
  const safe = name.replace(/^@/, '').replace(/[^A-Za-z0-9._-]+/g, '-')
  // The mark of a policy is a comment, in which two dashes cannot stand together.
  return (
    safe
      .replace(/--+/g, '-')
      .replace(/^[._-]+/, '')
      .slice(0, 63) || 'policies'
  )
}

function packageName(root: string): string | undefined {
  try {
    const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    return typeof name === 'string' && name !== '' ? name : undefined
  } catch {
    return undefined
  }
}
