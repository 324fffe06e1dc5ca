import { readFileSync } from 'node:fs'
import { catalog } from '../lib/policies/catalog.ts'
import { policyTable } from '../lib/policies/reference-page.ts'
import { rules } from '../lib/validate/rules.ts'
import { buildBlock } from './build-output.ts'
import type { Block } from './gallery/blocks.ts'
import { blockTable } from './gallery.ts'

/** What is generated into the README, by the names of the markers. */
export const readmeParts = async (
  blocks: readonly Block[],
): Promise<Readonly<Record<string, string>>> => ({
  policies: policyTable([...catalog.values()]),
  rules: ruleTable,
  gallery: blockTable(blocks, 'fragments/README.md#'),
  demo: await buildBlock('.'),
  gateway: source('policies-src/apis/azure-openai.ts'),
  tiers: source('policies-src/shared/tiers.ts'),
})

const ruleTable = [
  '| rule | severity | what it demands |',
  '| --- | --- | --- |',
  ...rules.map(({ code, severity, summary }) => `| \`${code}\` | ${severity} | ${summary} |`),
].join('\n')

function source(path: string): string {
  const text = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
  return `\`\`\`ts\n// ${path}\n${text}\`\`\``
}
