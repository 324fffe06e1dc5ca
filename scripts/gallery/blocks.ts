import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript-editor'
import { exampleResources } from './example-resources.ts'
import { type Option, optionsOf } from './options.ts'
import { docOf, inOneLine, sourceFile } from './source-file.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A building block as its source describes it. */
export interface Block {
  readonly name: string
  /** The file without its ending: `priority-routing`. */
  readonly file: string
  /** Its first sentence. */
  readonly sentence: string
  /** All sentences. */
  readonly text: string
  readonly cost: string
  readonly example: string
  readonly sources: readonly string[]
  readonly options: readonly Option[]
  /** What it makes with the options of its first test: XML, or the JSON of resources. */
  readonly output: { readonly language: 'xml' | 'json'; readonly text: string } | undefined
}

/** Every exported building block, in alphabetical order. */
export const readBlocks = (): readonly Block[] =>
  readdirSync(join(root, 'fragments'))
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .toSorted()
    .flatMap((name) => blocksIn(sourceFile(join(root, 'fragments', name)), name.slice(0, -3)))

function blocksIn(file: ts.SourceFile, name: string): readonly Block[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isVariableStatement(statement) || !isExported(statement)) return []
    return statement.declarationList.declarations.flatMap((declaration) => {
      const { initializer } = declaration
      if (!initializer || !ts.isCallExpression(initializer)) return []
      if (initializer.expression.getText() !== 'buildingBlock') return []
      return [blockOf(file, name, declaration.name.getText(), statement, initializer)]
    })
  })
}

const isExported = (statement: ts.VariableStatement): boolean =>
  statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false

function blockOf(
  file: ts.SourceFile,
  name: string,
  exported: string,
  statement: ts.Statement,
  { arguments: [make] }: ts.CallExpression,
): Block {
  const doc = docOf(statement)
  const text = inOneLine(doc.get('')?.[0] ?? '')
  const example = doc.get('example')?.[0] ?? ''
  return {
    name: exported,
    file: name,
    sentence: /^.*?\.(?= [A-Z`]|$)/.exec(text)?.[0] ?? text,
    text,
    cost: inOneLine(doc.get('cost')?.[0] ?? ''),
    example,
    sources: doc.get('see') ?? [],
    options: make && ts.isArrowFunction(make) ? optionsOf(file, optionsType(make)) : [],
    output: outputOf(name, example),
  }
}

/** The name of the interface of the options. */
const optionsType = ({ parameters }: ts.ArrowFunction): string =>
  parameters
    .map(({ type }) => (type && ts.isTypeReferenceNode(type) ? type.typeName.getText() : ''))
    .find((each) => each.endsWith('Options')) ?? ''

/** The resources of the example, or the XML of the default snapshot, or else of the shortest. */
function outputOf(name: string, example: string): Block['output'] {
  const resources = /^\w+\('/.test(example) ? exampleResources(example) : undefined
  if (resources) return { language: 'json', text: resources }
  const folder = join(root, 'test/__snapshots__/fragments', name)
  const files = existsSync(folder) ? readdirSync(folder) : []
  const texts = (files.includes('default.xml') ? ['default.xml'] : files).map((each) =>
    readFileSync(join(folder, each), 'utf8'),
  )
  const [shortest] = texts.toSorted((one, other) => one.length - other.length)
  return shortest === undefined ? undefined : { language: 'xml', text: ownPolicies(shortest) }
}

/** The sections that hold more than what they inherit, without the indentation of the document. */
const ownPolicies = (xml: string): string =>
  xml
    .replace(/^<policies>\n|^<\/policies>\n?/gm, '')
    .replace(/^ {8}<base \/>\n/gm, '')
    .replace(/^ {4}<([a-z-]+)>\n {4}<\/\1>\n/gm, '')
    .replace(/^ {4}/gm, '')
    .trimEnd()
