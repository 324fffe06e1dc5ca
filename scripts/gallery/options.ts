import ts from 'typescript-editor'
import { docOf, inOneLine, typeNamed } from './source-file.ts'

/** An option of a building block, or a member of one: `routes[].from`. */
export interface Option {
  readonly name: string
  readonly type: string
  readonly isRequired: boolean
  readonly default: string
  readonly doc: string
  /** Whether a resource of the library has it, too. */
  readonly isInherited: boolean
}

/** The options of an interface, each followed by the members of its own type. */
export const optionsOf = (file: ts.SourceFile, name: string): readonly Option[] =>
  membersOf(file, name).flatMap((member) => [optionOf(member, ''), ...nestedOf(member)])

/** The members of a type, inherited ones last. */
function membersOf(file: ts.SourceFile, name: string): readonly ts.PropertySignature[] {
  const found = typeNamed(file, name)
  if (!found) return []
  if (ts.isTypeAliasDeclaration(found)) {
    return ts.isTypeLiteralNode(found.type) ? found.type.members.filter(ts.isPropertySignature) : []
  }
  const own = found.members.filter(ts.isPropertySignature)
  const inherited = (found.heritageClauses ?? []).flatMap(({ types }) =>
    types.flatMap((type) => inheritedOf(found.getSourceFile(), type)),
  )
  const names = new Set(own.map((each) => each.name.getText()))
  return [...own, ...inherited.filter((each) => !names.has(each.name.getText()))]
}

/** `extends A`, or `extends Omit<A, 'b'>`. */
function inheritedOf(
  file: ts.SourceFile,
  { expression, typeArguments = [] as never }: ts.ExpressionWithTypeArguments,
): readonly ts.PropertySignature[] {
  const [first, left] = typeArguments
  if (expression.getText() !== 'Omit' || !first || !left) {
    return membersOf(file, expression.getText())
  }
  const without = left.getText()
  return membersOf(file, first.getText()).filter(
    (each) => !without.includes(`'${each.name.getText()}'`),
  )
}

function optionOf(member: ts.PropertySignature, before: string): Option {
  const doc = docOf(member)
  return {
    name: before + member.name.getText(),
    type: typeText(member.type),
    isRequired: !member.questionToken,
    default: inOneLine(doc.get('default')?.[0] ?? ''),
    doc: inOneLine(doc.get('')?.[0] ?? ''),
    isInherited: member.getSourceFile().fileName.includes('/lib/'),
  }
}

const typeText = (type: ts.TypeNode | undefined): string => {
  const text = type?.getText().replace(/\/\*[\s\S]*?\*\//g, '') ?? ''
  return inOneLine(text.replace(/(?<=[^{|\s])\s*\n\s*(?=readonly )/g, '; ')).replace(/^\| /, '')
}

/** The members of what an option holds, where a type of the building blocks says what that is. */
function nestedOf(member: ts.PropertySignature): readonly Option[] {
  const name = member.name.getText()
  return unionOf(member.type).flatMap((type) => {
    const { path, element } = unwrapped(type, name)
    if (!element || !ts.isTypeReferenceNode(element)) return []
    const found = typeNamed(member.getSourceFile(), element.typeName.getText())
    if (!found?.getSourceFile().fileName.includes('/fragments/')) return []
    const members = membersOf(found.getSourceFile(), found.name.text)
    return members
      .map((each) => optionOf(each, `${path}.`))
      .filter(({ isInherited }) => !isInherited)
  })
}

const unionOf = (type: ts.TypeNode | undefined): readonly ts.TypeNode[] =>
  type === undefined ? [] : ts.isUnionTypeNode(type) ? type.types : [type]

/** The type inside lists and records, and the path that leads there: `routes[]`, `products.*`. */
function unwrapped(
  type: ts.TypeNode | undefined,
  path: string,
): { readonly path: string; readonly element?: ts.TypeNode | undefined } {
  if (!type) return { path }
  if (ts.isTypeOperatorNode(type)) return unwrapped(type.type, path)
  if (ts.isArrayTypeNode(type)) return unwrapped(type.elementType, `${path}[]`)
  if (!ts.isTypeReferenceNode(type)) return { path }
  const name = type.typeName.getText()
  if (name === 'Readonly' || name === 'Partial') return unwrapped(type.typeArguments?.[0], path)
  if (name === 'Record') return unwrapped(type.typeArguments?.[1], `${path}.*`)
  return { path, element: type }
}
