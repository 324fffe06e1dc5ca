import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Resource } from '../../../../lib/index.ts'
import type { AuthoredFile } from '../../../../lib/resources/authored/authored-resources.ts'
import { projectResources } from '../../../../lib/resources/project-resources.ts'
import { addressOf } from '../../../../lib/resources/resource.ts'
import { bundle } from '../../../../lib/workspace/bundle.ts'

const root = mkdtempSync(join(tmpdir(), 'apim-policy-authored-'))
process.once('exit', () => rmSync(root, { recursive: true, force: true }))
let folders = 0

/** The resources that files of TypeScript make, by address. */
export async function evaluated(
  files: readonly AuthoredFile[],
): Promise<ReadonlyMap<string, Resource>> {
  folders += 1
  const folder = join(root, String(folders))
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const loaded = await bundle(
    folder,
    files.map(({ path }) => path),
  )
  if ('findings' in loaded) throw new Error(JSON.stringify(loaded.findings))
  if ('error' in loaded) throw loaded.error
  const exported = [...loaded.modules.values()].flatMap((each) => Object.values(each))
  const { resources } = projectResources(exported, [])
  return new Map(resources.map((each) => [addressOf(each), each]))
}
