import { readFileSync } from 'node:fs'
import { catalog } from '../lib/policies/catalog.ts'
import { policyTable } from '../lib/policies/reference-page.ts'
import { rules } from '../lib/validate/rules.ts'
import { inCopy } from './build-output.ts'
import { demoSteps, stepText } from './demo-steps.ts'
import type { Block } from './gallery/blocks.ts'
import { blockTable } from './gallery.ts'

/** What is generated into the README, by the names of the markers. */
export const readmeParts = async (
  blocks: readonly Block[],
): Promise<Readonly<Record<string, string>>> => ({
  policies: policyTable([...catalog.values()]),
  rules: ruleTable,
  gallery: blockTable(blocks, 'fragments/README.md#'),
  demo: await demoBlock(),
  gateway: source('policies-src/apis/azure-openai.ts'),
  tiers: source('policies-src/shared/tiers.ts'),
})

/** What `npm run demo` prints. */
const demoBlock = (): Promise<string> =>
  inCopy('.', async (cwd) => {
    const texts: string[] = []
    for await (const step of demoSteps(cwd)) texts.push(stepText(step))
    return `\`\`\`\n${texts.join('\n').trimEnd()}\n\`\`\``
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
