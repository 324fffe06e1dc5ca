import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { signatures } from '../../lib/csharp/signatures.ts'
import { lex } from '../../lib/csharp/syntax/lex.ts'
import { formatType } from '../../lib/csharp/types/format-type.ts'
import { membersOf } from '../../lib/csharp/types/members-of.ts'
import { hasUnknown } from '../../lib/csharp/types/type.ts'
import { typeTable, wellKnown } from '../../lib/csharp/types/type-table.ts'
import { definitions, membersOfDefinition, typesOf } from './types/_types.ts'

const lines = signatures
  .flatMap((area) => area.split('\n'))
  .filter((line) => line !== '' && !line.trimStart().startsWith('//'))
const memberLines = lines.filter((line) => line.startsWith(' '))
const heads = lines.filter((line) => !line.startsWith(' ') && !line.startsWith('namespace '))

const path = fileURLToPath(
  new URL('../../../shared/reference/expression-types.json', import.meta.url),
)
const hasReference = existsSync(path)
if (!hasReference) console.log('skipped: the reference of ../shared/reference is not here')

interface Reference {
  readonly types: readonly { readonly type: string; readonly members: unknown }[]
  readonly contextTypes: Readonly<
    Record<string, Readonly<Record<string, { readonly type?: string }>>>
  >
  readonly enums: Readonly<Record<string, readonly string[]>>
}

const reference = (): Reference => JSON.parse(readFileSync(path, 'utf8')) as Reference

test('every line of the table is C# that can be read', () => {
  for (const line of lines) {
    if (line.startsWith('namespace ')) continue
    assert.equal(lex(line.replace(/\[flags\]/, '')).problems, [], line)
  }
})

test('every head of the table is a type, and every line below one a member', () => {
  assert.is(definitions.length, heads.length)
  const delegates = definitions.filter(({ kind }) => kind === 'delegate').length
  const members = definitions.flatMap(membersOfDefinition)
  assert.is(members.length, memberLines.length + delegates)
  for (const member of members) assert.match(member.name, /^(?:\.?\w+|this\[\]|op \S+)$/)
})

test('every type that the table mentions is in it', () => {
  const open = definitions.flatMap((definition) =>
    membersOfDefinition(definition)
      .filter((member) => typesOf(member).some(hasUnknown))
      .map(({ name }) => `${definition.name}.${name}`),
  )
  // The first is `dynamic`; of the others the results are of no use to an expression.
  assert.equal(open.sort(), [
    'IGraphQLDataObject.this[]',
    'JsonWriter.WriteState',
    'XmlWriter.WriteState',
  ])
})

test('every base is a type of the table', () => {
  for (const line of heads) {
    const written =
      /^(?:\S+ )*?(?:class|struct|interface) (\S+(?:<[^>]*>)?) : (.*?)(?: where .*)?$/.exec(line)
    if (!written) continue
    const name = written[1]!.replace(/<.*/, '')
    const count = written[2]!.replace(/<[^<>]*(?:<[^<>]*>[^<>]*)*>/g, '').split(',').length
    const found = definitions.filter((each) => each.name === name && each.bases.length >= count)
    assert.ok(found.length > 0, line)
  }
})

test('no member stands in the table twice', () => {
  for (const definition of definitions) {
    const seen = new Set<string>()
    for (const member of membersOfDefinition(definition)) {
      const key = `${member.name} ${member.isStatic} ${
        member.kind === 'method'
          ? `${member.typeParameters.length} ${member.parameters.map(({ type, mode = '' }) => `${mode}${formatType(type)}`)} ${/^(?:im|ex)plicit$/.test(member.name) ? formatType(member.returns) : ''}`
          : ''
      }`
      assert.not.ok(seen.has(key), `${definition.fullName} ${key}`)
      seen.add(key)
    }
  }
})

test('operators and conversions are static, and constructors are not', () => {
  for (const definition of definitions) {
    for (const member of membersOfDefinition(definition)) {
      if (/^(?:op |implicit$|explicit$)/.test(member.name)) assert.ok(member.isStatic)
      if (member.name === '.ctor') assert.not.ok(member.isStatic)
    }
  }
})

test('the types of the reference are in the table and may be named', () => {
  if (!hasReference) return
  const { byFullName } = typeTable()
  for (const { type } of reference().types) {
    const arity = type.includes('<') ? type.split(',').length : 0
    const name = type.replace(/<.*>/, '')
    const definition = byFullName.get(arity > 0 ? `${name}\`${arity}` : name)
    assert.ok(definition, type)
    assert.ok(definition.isListed, type)
  }
})

test('the members that the reference lists may be used, and others not', () => {
  if (!hasReference) return
  const { byFullName } = typeTable()
  for (const { type, members } of reference().types) {
    if (!Array.isArray(members)) continue
    const definition = byFullName.get(type)!
    if (definition.kind === 'enum') continue
    const isNamed = (name: string) =>
      members.includes(name === '.ctor' ? '(Constructor)' : name === 'this[]' ? 'Item' : name)
    const own = membersOfDefinition(definition)
    for (const name of members as readonly string[]) {
      const wanted = name === '(Constructor)' ? '.ctor' : name === 'Item' ? 'this[]' : name
      const found = own.filter((member) => member.name === wanted)
      if (found.length === 0) continue
      assert.ok(
        found.some(({ isListed }) => isListed),
        `${type}.${name}`,
      )
    }
    const listed = own.filter((member) => member.isListed && /^\w+$/.test(member.name))
    const strange = listed.filter((member) => !isNamed(member.name)).map(({ name }) => name)
    assert.equal([...new Set(strange)], allowedBeyond[type] ?? [], type)
  }
})

/** Members that are in use in policies though the reference leaves them out. */
const allowedBeyond: Readonly<Record<string, readonly string[]>> = {}

test('the members of the context are those of the reference, with their types', () => {
  if (!hasReference) return
  for (const [name, members] of Object.entries(reference().contextTypes)) {
    for (const [member, { type }] of Object.entries(members)) {
      const found = membersOf(wellKnown(name), member === 'Item' ? 'this[]' : member)
      assert.ok(found.length > 0, `${name}.${member}`)
      const [first] = found
      if (first?.kind !== 'property' || type === undefined) continue
      assert.is(plain(formatType(first.type)), plain(type), `${name}.${member}`)
    }
  }
})

const plain = (type: string): string => type.replace(/\?$/, '')

test('the enums of the context have the values of the reference', () => {
  if (!hasReference) return
  for (const [name, values] of Object.entries(reference().enums)) {
    assert.equal([...wellKnown(name).definition.values.keys()], values, name)
  }
})

test('what can be null is marked in the context alone', () => {
  const marked = definitions.flatMap((definition) =>
    membersOfDefinition(definition)
      .filter(({ mayBeNull }) => mayBeNull)
      .map(({ name }) => `${definition.name}.${name}`),
  )
  assert.equal(marked.sort(), [
    'IContext.LastError',
    'IContext.Product',
    'IContext.Subscription',
    'IContext.User',
    'IContext.Workspace',
    'IRequest.AzureVnetInfo',
    'IRequest.Body',
    'IRequest.Certificate',
    'IRequest.PrivateEndpointConnection',
  ])
})

test.run()
