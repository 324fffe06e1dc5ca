import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { starSchema } from '../../../lib/collector/star/star-schema.ts'

const read = (file: string): string => readFileSync(`collector/powerbi/${file}`, 'utf8')
const queries = read('queries.pq')
const measures = read('measures.dax')
const readme = read('README.md')

const day = '2026-11-01'
const schema = new Map(
  starSchema({ rows: [], currency: 'EUR', from: day, to: day }).map(({ name, table }) => [
    name,
    table.columns,
  ]),
)
const namesIn = (table: string): readonly string[] =>
  schema.get(table)?.map(({ name }) => name) ?? []

/** The text without comments and without what stands in quotes. */
const bare = (text: string): string =>
  text.replace(/\/\/.*|"(?:[^"]|"")*"/g, (part) => (part.startsWith('"') ? '""' : ''))

/** What a query reads: the table that it names, and the columns with their types. */
const loaded = [
  ...queries.matchAll(
    /^shared (\w+) = (LoadTable|LoadDimension)\("(\w+)", (?:\{([^}]*)\}, )?\{\n([^;]*)\n\}\);$/gm,
  ),
].map(([, query = '', how = '', table = '', key, columns = '']) => ({
  query,
  how,
  table,
  key: key?.split(', ').map((each) => JSON.parse(each)) ?? [],
  columns: [...columns.matchAll(/^ {2}\{"(\w+)", (type \w+|Int64\.Type)\},?$/gm)].map(
    ([, name = '', type = '']) => ({ name, type }),
  ),
  lines: columns.split('\n').length,
}))

test('every table of the star schema has a query of its name, and no other has one', () => {
  assert.equal(loaded.map(({ query }) => query).sort(), [...schema.keys()].sort())
  for (const { query, table, how } of loaded) {
    assert.is(table, query)
    assert.is(how, query.startsWith('fact_') ? 'LoadTable' : 'LoadDimension')
  }
})

test('a query reads every column of its table, in order and as what it is', () => {
  const types = {
    text: ['type text', 'type date'],
    number: ['Int64.Type', 'type number'],
    money: ['type number'],
  }
  for (const { table, columns, lines } of loaded) {
    assert.equal(
      columns.map(({ name }) => name),
      namesIn(table),
      table,
    )
    assert.is(columns.length, lines, `${table}: every line is a column`)
    for (const [index, { name, type }] of columns.entries()) {
      assert.ok(types[schema.get(table)![index]!.kind].includes(type), `${table}[${name}]: ${type}`)
      assert.is(type === 'type date', /^(to_)?date$/.test(name), `${table}[${name}]: ${type}`)
    }
  }
})

test('a dimension is told apart by its key', () => {
  for (const { table, key, how } of loaded.filter((each) => each.how === 'LoadDimension')) {
    assert.is(how, 'LoadDimension')
    const keys = namesIn(table).filter((name) => name.endsWith('_key'))
    const expected =
      table === 'dim_date' ? ['date'] : table === 'dim_attribute' ? [...keys, 'name'] : keys
    assert.equal(key, expected, table)
  }
})

test('brackets and members of the queries are in pairs', () => {
  const text = bare(queries)
  const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }
  const open: string[] = []
  for (const character of text.match(/[()[\]{}]/g) ?? []) {
    const opening = pairs[character]
    if (opening === undefined) open.push(character)
    else assert.is(open.pop(), opening)
  }
  assert.equal(open, [])
  assert.is(text.match(/^shared /gm)!.length + 1, text.match(/;$/gm)!.length)
  assert.is(text.match(/\blet\b/g)!.length, text.match(/\bin\b/g)!.length)
})

test('a query uses only queries that there are', () => {
  const members = [...queries.matchAll(/^shared (\w+) =/gm)].map(([, name]) => name!)
  assert.is(new Set(members).size, members.length)
  for (const name of ['Files', 'LoadTable', 'LoadDimension', 'ExportFolder', 'ExportAccount']) {
    assert.ok(members.includes(name), name)
  }
})

test('the table and the columns of the database that a query names are there', () => {
  const migrations = readFileSync('lib/stores/migrations.ts', 'utf8')
  const [, columns = ''] = /CREATE TABLE daily_usage \(([\s\S]*?)\n {4}\)/.exec(migrations) ?? []
  assert.match(columns, /\bcost\b/)
  assert.match(queries, 'Item = "daily_usage"')
})

/** `table[column]` wherever it is named. */
const columnsNamed = (text: string) =>
  [...text.matchAll(/\b(\w+)\[([^\]]+)\]/g)].map(([, table = '', column = '']) => ({
    table,
    column,
  }))

const defined = [...measures.matchAll(/^ {4}MEASURE (\w+)\[([^\]]+)\] =/gm)].map(
  ([, table = '', name = '']) => ({ table, name }),
)

test('measures name columns that there are', () => {
  const isDefined = (table: string, column: string): boolean =>
    defined.some((each) => each.table === table && each.name === column)
  const named = columnsNamed(bare(measures))
  assert.ok(named.length > 30)
  for (const { table, column } of named) {
    assert.ok(namesIn(table).includes(column) || isDefined(table, column), `${table}[${column}]`)
  }
})

test('measures name measures that there are', () => {
  const named = [...bare(measures).matchAll(/(?<!\w)\[([^\]]+)\]/g)].map(([, name]) => name!)
  assert.ok(named.length > 10)
  for (const name of named)
    assert.ok(
      defined.some((each) => each.name === name),
      name,
    )
})

test('no measure is called like another one or like a column of its table', () => {
  const lower = defined.map(({ name }) => name.toLowerCase())
  assert.is(new Set(lower).size, defined.length)
  for (const { table, name } of defined) {
    assert.not.ok(namesIn(table).includes(name.toLowerCase()), name)
  }
})

test('there is a measure for all that reports ask for, and its brackets are in pairs', () => {
  assert.equal(
    [
      'Total cost',
      'Total tokens',
      'Cost per 1,000 tokens',
      'Cached share',
      'Cost of the month to date',
      'Cost of the month at this rate',
      'Variance to the bill',
      'Calls without a price',
      'Error rate',
    ].filter((name) => !defined.some((each) => each.name === name)),
    [],
  )
  for (const body of bare(measures).split(/MEASURE|EVALUATE/)) {
    assert.is(body.split('(').length, body.split(')').length, body)
  }
})

test('all kinds of tokens are among the tokens', () => {
  const body = measures.slice(measures.indexOf('[Tokens read]'), measures.indexOf('[Total tokens]'))
  const tokens = namesIn('fact_usage_daily').filter((name) => /(in|out)put_tokens$/.test(name))
  assert.is(tokens.length, 8)
  for (const name of tokens) assert.is(body.split(`[${name}]`).length, 2, name)
})

test('the recipe names every table, and a relationship for every key', () => {
  const rows = [...readme.matchAll(/^\| `(\w+)\[(\w+)\]` \| `(\w+)\[(\w+)\]` \|$/gm)]
  const keys = [...schema.keys()].flatMap((table) =>
    namesIn(table)
      .filter((name) => name === 'date' || name.endsWith('_key'))
      .map((name) => [table, name, `dim_${name.replace(/_key$/, '')}`, name])
      .filter(([from, , to]) => from !== to),
  )
  assert.equal(
    rows.map((row) => row.slice(1)),
    keys,
  )
  for (const table of schema.keys()) assert.match(readme, `\n| \`${table}\` | `)
})

test('the recipe names columns and measures that there are', () => {
  for (const { table, column } of columnsNamed(readme).filter((each) => each.table !== 'access')) {
    assert.ok(namesIn(table).includes(column), `${table}[${column}]`)
  }
  assert.match(readme, '[Calls without a price]')
})

test.run()
