import { readFileSync } from 'node:fs'
import { catalog } from '../lib/policies/catalog.ts'
import { policyTable } from '../lib/policies/reference-page.ts'
import { rules } from '../lib/validate/rules.ts'
import { inCopy } from './build-output.ts'
import { collectorSteps } from './demo-collector.ts'
import { gatewaySteps } from './demo-gateway.ts'
import { type DemoStep, stepText } from './demo-run.ts'
import type { Block } from './gallery/blocks.ts'
import { blockTable } from './gallery.ts'

/** What is generated into the README, by the names of the markers. */
export const readmeParts = async (
  blocks: readonly Block[],
): Promise<Readonly<Record<string, string>>> => ({
  policies: policyTable([...catalog.values()]),
  rules: ruleTable,
  gallery: blockTable(blocks, 'fragments/README.md#'),
  demo: await demoBlock(gatewaySteps),
  usage: await demoBlock(collectorSteps),
  gateway: source('policies-src/apis/azure-openai.ts'),
  tiers: source('policies-src/shared/tiers.ts'),
})

/** What a part of `npm run demo` prints. */
const demoBlock = (steps: (cwd: string) => AsyncIterable<DemoStep>): Promise<string> =>
  inCopy('.', async (cwd) => {
    const texts: string[] = []
    for await (const step of steps(cwd)) texts.push(stepText(step))
    return `\`\`\`\n${steady(texts.join('\n').trimEnd())}\n\`\`\``
  })

/** Ports and keys are others on every run. */
const steady = (text: string): string =>
  text
    .replace(/http:\/\/127\.0\.0\.1:\d+/g, 'http://127.0.0.1:7071')
    .replace(/sb:\/\/127\.0\.0\.1:\d+/g, 'sb://127.0.0.1:5672')
    .replace(/#key=\S+/g, '#key=…')

const ruleTable = [
  '| rule | severity | what it demands |',
  '| --- | --- | --- |',
  ...rules.map(({ code, severity, summary }) => `| \`${code}\` | ${severity} | ${summary} |`),
].join('\n')

function source(path: string): string {
  const text = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
  return `\`\`\`ts\n// ${path}\n${text}\`\`\``
}
