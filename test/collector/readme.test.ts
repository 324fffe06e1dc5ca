import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { kqlQueries } from '../../lib/collector/kql/queries.ts'
import { priceBookProblems } from '../../lib/collector/prices/price-book-problems.ts'
import { priceBookSchema } from '../../lib/collector/prices/price-book-schema.ts'
import { settingsSchema } from '../../lib/collector/settings/settings-schema.ts'
import { routes } from '../../lib/metering/http/routes.ts'
import { timers } from '../../lib/metering/timers.ts'
import { project } from '../_support/project.ts'

const page = new URL('../../collector/README.md', import.meta.url)
const readme = readFileSync(page, 'utf8')

const all = (pattern: RegExp, text = readme): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found)

/** As GitHub makes the anchor of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

const anchorsIn = (text: string): readonly string[] => all(/^#+ (.+)$/gm, text).map(anchorOf)

test('every link leads to a file that is there, and to a heading of it', () => {
  const links = all(/\]\(([^)\s]+)\)/g).filter((link) => !link.startsWith('https://'))
  assert.ok(links.length > 50)
  for (const link of links) {
    const [path = '', anchor] = link.split('#')
    const file = fileURLToPath(path === '' ? page : new URL(path, page))
    assert.ok(existsSync(file), link)
    if (anchor !== undefined) {
      assert.ok(anchorsIn(readFileSync(file, 'utf8')).includes(anchor), link)
    }
  }
})

const { run } = project()

/** What a command says of itself: its group, its own usage, its options. */
async function helpOf(words: readonly string[]): Promise<string> {
  const { code, out } = await run(...words, '--help')
  assert.is(code, 0, words.join(' '))
  return out
}

/** The help of a command as it stands in a text, `collector close 2026-10`. */
async function commandHelp(text: string): Promise<string> {
  const [first = '', second = ''] = text.split(/\s+/)
  const help = await helpOf([first])
  assert.ok(help.startsWith(`Usage: apim-policy ${first} `), `apim-policy ${text}`)
  const own = /^[a-z][a-z-]*$/.test(second) ? await helpOf([first, second]) : help
  const isPart = own.startsWith(`Usage: apim-policy ${first} ${second}`) || own === help
  const isGroup = /^Usage: apim-policy \S+ \[options\] \[command\]$/m.test(own)
  assert.ok(isPart && !isGroup, `apim-policy ${text}`)
  return own
}

const optionsIn = (text: string): readonly string[] =>
  all(/(?<![\w-])(--[a-z][a-z-]*)(?![\w-])/g, text)

const hasOption = (help: string, option: string): boolean =>
  new RegExp(`(?<![\\w-])${option}(?![\\w-])`).test(help)

test('every command exists, with each of its options', async () => {
  const commands = new Set(all(/apim-policy ([a-z-]+\b[^`\n]*)/g))
  assert.ok(commands.size > 12)
  for (const command of commands) {
    const help = await commandHelp(command)
    for (const option of optionsIn(command)) {
      assert.ok(hasOption(help, option), `apim-policy ${command}: ${option}`)
    }
  }
})

test('every query that is named is there', () => {
  const named = all(/apim-policy docs kql ([a-z-]+)/g)
  assert.ok(named.length > 3)
  for (const name of named)
    assert.ok(
      kqlQueries.some((each) => each.name === name),
      name,
    )
})

test('every option that stands by itself is one of the commands of the collector', async () => {
  const names = ['start', 'ingest', 'import-bill', 'close', 'statements', 'export']
  const helps = await Promise.all(names.map((name) => helpOf(['collector', name])))
  const known = [...helps, await helpOf(['report'])].join('\n')
  const options = all(/`(--[a-z][a-z-]*)[^`]*`/g)
  assert.ok(options.length > 8)
  for (const option of options) assert.ok(hasOption(known, option), option)
})

test('every option of a report is told', async () => {
  for (const option of optionsIn(await helpOf(['report']))) {
    assert.ok(option === '--help' || hasOption(readme, option), option)
  }
})

test('the routes are those of the API', () => {
  const listed = [...readme.matchAll(/^\| `(GET|POST) (\/\S+)` \|/gm)]
  assert.equal(
    listed.map(([, method, path]) => `${method} ${path}`).sort(),
    routes.map(({ method, path }) => `${method} /${path}`).sort(),
  )
  const known = new Set(routes.map(({ path }) => `/${path}`))
  for (const path of all(/(\/api\/v1\/(?!openai\/)[a-z/.{}]*[a-z}])/g))
    assert.ok(known.has(path), path)
})

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly items?: SchemaNode
  readonly additionalProperties?: SchemaNode | boolean
  readonly then?: SchemaNode
}

/** The keys of a schema as tables name them: `budgets[].name`, `bill.meters.*.model`. */
function keysOf(node: SchemaNode, path = ''): readonly string[] {
  const { properties = {}, items, additionalProperties: members, then } = node
  const below = [
    ...Object.entries(properties).flatMap(([name, each]) =>
      keysOf(each, path === '' ? name : `${path}.${name}`),
    ),
    ...keysBelow(items, `${path}[]`),
    ...keysBelow(typeof members === 'object' ? members : undefined, `${path}.*`),
  ]
  return [...(below.length === 0 ? [path] : below), ...keysBelow(then, path)]
}

/** Those of what has keys of its own: a list of texts is one setting. */
const keysBelow = (node: SchemaNode | undefined, path: string): readonly string[] =>
  node ? keysOf(node, path).filter((key) => key.startsWith(`${path}.`)) : []

test('every setting has its row, and every row is a setting', () => {
  const section = /^## Settings\n([\s\S]*?)^\| environment/m.exec(readme)?.[1] ?? ''
  const rows = all(/^\| (`.*?`) \|/gm, section).flatMap((cell) => all(/`([^`]+)`/g, cell))
  // The kinds of tokens that weigh something are those that have prices.
  const keys = new Set(
    keysOf(settingsSchema as SchemaNode).map((key) => key.replace(/\.weights\..*/, '.weights')),
  )
  assert.ok(keys.size > 40)
  assert.equal(rows.toSorted(), [...keys].sort())
})

test('every key of a price book is told, and the book that is shown is right', () => {
  const section = /^### Prices\n([\s\S]*?)^## /m.exec(readme)?.[1] ?? ''
  for (const key of keysOf(priceBookSchema as SchemaNode)) {
    const name = key.replace(/.*\./, '').replace('[]', '')
    assert.ok(name === '$schema' || section.includes(`\`${name}\``), key)
  }
  assert.equal(priceBookProblems(JSON.parse(/```json\n([\s\S]*?)```/.exec(section)?.[1] ?? '')), [])
})

test('the timers are told with their times', () => {
  for (const { name, schedule } of timers) {
    const [, minute = '', hour = ''] = schedule.split(' ')
    const time = minute.startsWith('*/')
      ? `every ${minute.slice(2)} minutes`
      : `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
    assert.match(readme, new RegExp(`^\\| ${time} \\|`, 'm'), name)
  }
})

test('the capabilities are complete, and each has an answer', () => {
  const section = readme.slice(readme.indexOf('## Capabilities, one by one'))
  const rows = [...section.matchAll(/^\| (.+?) \| (.+?) \| (.+) \|$/gm)].map((row) => row.slice(1))
  const systems = { S1: 18, S2: 9, S3: 5, S4: 9 }
  const expected = Object.entries(systems).flatMap(([system, count]) =>
    Array.from({ length: count }, (_, at) => `${system} ${at + 1}`),
  )
  const numbered = rows.filter(([id = '']) => /^S\d \d+$/.test(id))
  assert.equal(
    numbered.map(([id]) => id),
    expected,
  )
  for (const [id, capability = '', here = ''] of numbered) {
    assert.ok(capability.length > 5 && here.length > 5, id)
  }
  for (const name of ['AI hub gateway', 'AI-Gateway, finops-framework', 'Apim-Samples, costing']) {
    assert.ok(
      rows.some(([id]) => id === name),
      name,
    )
  }
})

/** Digests are of the hour in which a month was closed; the page shows their beginning. */
const withoutDigests = (text: string): string => text.replace(/\b[0-9a-f]{16,64}…?/g, '<digest>')

test('what commands are shown to print is what they print', async () => {
  const files = Object.fromEntries(
    [...readme.matchAll(/`([a-z]+\.(?:jsonl|csv))`:\n\n```\w+\n([\s\S]*?)```/g)].map(
      ([, name = '', text = '']) => [name, text],
    ),
  )
  assert.equal(Object.keys(files).sort(), ['bill.csv', 'events.jsonl'])
  const workplace = project(files)
  const steps = all(/^```\n(\$ [\s\S]*?)```$/gm).flatMap((block) => block.split(/^\$ /m).slice(1))
  assert.ok(steps.length > 9)
  for (const step of steps) {
    const [command = '', ...printed] = step.split('\n')
    const { code, out, err } = await workplace.run(...command.split(' ').slice(1))
    assert.is(code, 0, command)
    assert.is(withoutDigests(out + err), withoutDigests(printed.join('\n')), command)
  }
})

test.run()
