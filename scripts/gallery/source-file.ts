import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript-editor'

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration

const files = new Map<string, ts.SourceFile>()

/** A TypeScript file, parsed. */
export function sourceFile(path: string): ts.SourceFile {
  const known = files.get(path)
  if (known) return known
  const text = readFileSync(path, 'utf8')
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  files.set(path, file)
  return file
}

/** The declaration of a type by its name in a file, which may import it. */
export function typeNamed(file: ts.SourceFile, name: string): Declaration | undefined {
  for (const statement of file.statements) {
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
    if (isType && statement.name.text === name) return statement
    const imported = importOf(statement, name)
    if (imported)
      return typeNamed(sourceFile(join(dirname(file.fileName), imported.path)), imported.name)
  }
  return undefined
}

/** Where a statement imports, or exports, a name from. */
function importOf(
  statement: ts.Statement,
  name: string,
): { readonly path: string; readonly name: string } | undefined {
  const isImport = ts.isImportDeclaration(statement)
  if (!isImport && !ts.isExportDeclaration(statement)) return undefined
  const bindings = isImport ? statement.importClause?.namedBindings : statement.exportClause
  if (!bindings || (!ts.isNamedImports(bindings) && !ts.isNamedExports(bindings))) return undefined
  for (const { name: local, propertyName } of bindings.elements) {
    const path = statement.moduleSpecifier as ts.StringLiteral | undefined
    if (local.text === name && path?.text.startsWith('.')) {
      return { path: path.text, name: (propertyName ?? local).text }
    }
  }
  return undefined
}

/** The texts of a JSDoc comment: what stands before all tags under `''`, and that of each tag. */
export function docOf(node: ts.Node): ReadonlyMap<string, readonly string[]> {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).slice(-1)
  const lines = (comment?.getText() ?? '')
    .replace(/^\/\*\*|\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
  const texts = new Map<string, string[]>()
  for (const part of lines.join('\n').split(/(?<=^|\s)(?=@(?:cost|default|example|see)\b)/)) {
    const [, tag = '', text = ''] = /^(?:@(\w+))?\s*([\s\S]*)$/.exec(part) ?? []
    texts.set(tag, [...(texts.get(tag) ?? []), text.trim()])
  }
  return texts
}

/** Text of several lines in one. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
