import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { CompiledDocument } from '../../lib/compile/compile.ts'
import { readDocument } from '../../lib/document/read-document.ts'
import { rules } from '../../lib/validate/rules.ts'
import { type BuildResult, buildProject } from '../../lib/workspace/build.ts'
import { environment } from '../../lib/workspace/environment.ts'
import { loadConfig, type Project } from '../../lib/workspace/load-config.ts'
import { equal } from '../../lib/xml/equal.ts'
import type { Format } from '../../lib/xml/read.ts'
import { matches } from './snapshot.ts'

export type Built = CompiledDocument

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** A whole project of this repository, by its folder. */
export const projectAt = (folder: string): Promise<Project> =>
  loadConfig(
    join(repository, folder),
    rules.map(({ code }) => code),
  )

/** Builds a project for an environment; writes nothing. */
export const build = (
  project: Project,
  { env, format = 'rawxml' }: { readonly env?: string; readonly format?: Format } = {},
): Promise<BuildResult> => buildProject(project, { env: environment(project.config, env), format })

/** The findings that nothing silences, as text. */
export const open = ({ findings }: BuildResult): readonly string[] =>
  findings
    .filter(({ suppressed }) => suppressed === undefined)
    .map(({ code, message, location }) => `${location?.path}:${location?.line} ${code} ${message}`)

/** The silenced findings: file and code, each once. */
export const silenced = ({ findings }: BuildResult): readonly string[] => [
  ...new Set(
    findings
      .filter(({ suppressed }) => suppressed)
      .map(({ code, location }) => `${location?.path} ${code}`),
  ),
]

/** Tests that the encoded form says the same, and that all files are the stored ones. */
export function testOutputs(
  project: Project,
  result: BuildResult,
  { env, snapshots }: { readonly env?: string; readonly snapshots: string },
): void {
  const named = env === undefined ? '' : `${env}: `
  test(`${named}the encoded form says the same`, async () => {
    const encoded = await build(project, { ...(env && { env }), format: 'xml' })
    for (const { path, xml, document } of encoded.compiled) {
      const { nodes } = readDocument({ path, text: xml })
      assert.ok(equal(nodes, document.nodes, { meaning: true }), path)
    }
  })
  for (const { path, xml } of result.compiled) {
    test(`${named}${path} is the stored one, byte for byte`, () =>
      matches(xml, `${snapshots}/${path}`))
  }
  for (const { path, text } of result.resourceFiles) {
    test(`${named}${path} is the stored one, byte for byte`, () =>
      matches(text, `${snapshots}/${path}`))
  }
}
