import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readBicep } from '../../_support/bicep.ts'
import { bicepFiles, folder, read, textOf } from '../../_support/infrastructure.ts'

const page = textOf(`${folder}/README.md`)
const { declarations } = readBicep(textOf(`${folder}/main.bicep`))

const namesOf = (kind: string): readonly string[] =>
  declarations.filter((each) => each.kind === kind).map(({ name }) => name)

/** The names in the first column of the tables. */
const listed = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name!)

test('the page lists every parameter and every output once, and nothing else', () => {
  assert.equal(listed.toSorted(), [...namesOf('param'), ...namesOf('output')].toSorted())
})

test('the page has the defaults of the parameters', () => {
  for (const { kind, name, value } of declarations) {
    if (kind !== 'param' || value?.kind !== 'literal' || value.value === '') continue
    assert.match(page, `| \`${name}\` | \`${value.value}\` |`)
  }
})

test('the page names every role that is given', () => {
  const roles = bicepFiles.flatMap((path) =>
    readBicep(textOf(path)).declarations.flatMap(({ kind, name, value }) =>
      kind === 'var' && value?.kind === 'literal' ? [name] : [],
    ),
  )
  const words = page.replaceAll(' ', '').toLowerCase()
  for (const role of roles) assert.ok(words.includes(`|${role.toLowerCase()}|`), role)
})

test('the files that the page links to are there', () => {
  const links = [...page.matchAll(/\]\((?!https:|#)([^)]+)\)/g)].map(([, path]) => path!)
  assert.ok(links.length > 0)
  for (const path of links) assert.ok(read(`${folder}/${path}`) !== undefined, path)
})

test.run()
