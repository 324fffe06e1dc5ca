import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { catalog } from '../lib/policies/catalog.ts'
import { policyTable } from '../lib/policies/reference-page.ts'
import { rules } from '../lib/validate/rules.ts'

// Writes the generated tables into the README, between their markers.
const path = fileURLToPath(new URL('../README.md', import.meta.url))

const ruleTable = [
  '| rule | severity | what it demands |',
  '| --- | --- | --- |',
  ...rules.map(({ code, severity, summary }) => `| \`${code}\` | ${severity} | ${summary} |`),
].join('\n')

const put = (text: string, name: string, table: string): string =>
  text.replace(
    new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- end -->)`),
    (_, start: string, end: string) => `${start}\n${table}\n\n${end}`,
  )

const tables = { policies: policyTable([...catalog.values()]), rules: ruleTable }
const text = Object.entries(tables).reduce(
  (all, [name, table]) => put(all, name, table),
  readFileSync(path, 'utf8'),
)
writeFileSync(path, text)
