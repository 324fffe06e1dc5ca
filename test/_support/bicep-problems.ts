import { dirname, join } from 'node:path'
import {
  type BicepDeclaration,
  type BicepFile,
  type BicepValue,
  entryOf,
  inside,
  readBicep,
} from './bicep.ts'

/** Gives the text of a file; nothing where there is none. */
export type ReadFile = (path: string) => string | undefined

/** @see https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions */
const functions = new Set(
  `cidrSubnet concat empty environment guid length readEnvironmentVariable replace resourceGroup
   resourceId string subscription subscriptionResourceId take union uniqueString`.split(/\s+/),
)

const methods: ReadonlySet<string> = new Set(['listKeys'])

const types: ReadonlySet<string> = new Set(['string', 'int', 'bool', 'object', 'array'])

/** What is wrong with a file of Bicep and with all the modules that it uses. */
export function bicepProblems(path: string, read: ReadFile): readonly string[] {
  const found: string[] = []
  const pending = [path]
  for (const each of pending) {
    const file = fileAt(each, read)
    if (typeof file === 'string') {
      found.push(file)
      continue
    }
    const report = (line: number, message: string) => found.push(`${each}:${line} ${message}`)
    checkNames(file, report)
    for (const declaration of file.declarations) {
      if (declaration.type !== undefined && !types.has(declaration.type)) {
        report(declaration.line, `\`${declaration.type}\` is no type.`)
      }
      if (declaration.kind === 'resource') checkResource(declaration, file, report)
      if (declaration.kind !== 'module') continue
      const target = join(dirname(each), declaration.target!)
      if (!pending.includes(target)) pending.push(target)
      const module = fileAt(target, read)
      if (typeof module !== 'string') checkModule(declaration, module, file, report)
    }
  }
  return found
}

/** What is wrong with a file of parameters. */
export function parameterProblems(path: string, read: ReadFile): readonly string[] {
  const file = fileAt(path, read)
  if (typeof file === 'string') return [file]
  const target = fileAt(join(dirname(path), file.using ?? ''), read)
  if (typeof target === 'string') return [target]
  const given = file.declarations.map(({ name }) => name)
  const known = paramsOf(target)
  return [
    ...given.filter((name) => !known.has(name)).map((name) => `${path}: \`${name}\` is unknown.`),
    ...given
      .filter((name, index) => given.indexOf(name) !== index)
      .map((name) => `${path}: \`${name}\` stands there twice.`),
    ...[...known.values()]
      .filter(({ name, value }) => value === undefined && !given.includes(name))
      .map(({ name }) => `${path}: \`${name}\` is missing.`),
  ]
}

/** The parameters of a file, by name. */
export const paramsOf = (file: BicepFile): ReadonlyMap<string, BicepDeclaration> =>
  new Map(file.declarations.filter(({ kind }) => kind === 'param').map((each) => [each.name, each]))

type Report = (line: number, message: string) => void

function fileAt(path: string, read: ReadFile): BicepFile | string {
  const text = read(path)
  if (text === undefined) return `${path} does not exist.`
  try {
    return readBicep(text)
  } catch (error) {
    return `${path}: ${(error as Error).message}`
  }
}

function checkNames({ declarations }: BicepFile, report: Report): void {
  const symbols = declarations.filter(({ kind }) => kind !== 'output')
  const known = new Set(symbols.map(({ name }) => name))
  const used = new Set<string>()
  for (const [index, { name, line }] of symbols.entries()) {
    if (symbols.findIndex((each) => each.name === name) < index) {
      report(line, `\`${name}\` is declared twice.`)
    }
  }
  for (const { condition, loop, value, line } of declarations) {
    const values = [condition, loop?.over, value].filter((each) => each !== undefined)
    for (const each of values.flatMap((one) => [...inside(one)])) {
      if (each.kind === 'object') checkKeys(each, line, report)
      if (each.kind === 'call' && !(each.of ? methods : functions).has(each.name)) {
        report(each.line, `\`${each.name}\` is no function.`)
      }
      if (each.kind !== 'name' || each.name === loop?.item) continue
      used.add(each.name)
      if (!known.has(each.name)) report(each.line, `\`${each.name}\` is not declared.`)
    }
  }
  for (const { kind, name, line } of symbols) {
    const counts = kind === 'param' || kind === 'var'
    if (counts && !used.has(name)) report(line, `\`${name}\` is not used.`)
  }
}

function checkKeys(
  { entries }: Extract<BicepValue, { kind: 'object' }>,
  line: number,
  report: Report,
): void {
  const keys = entries.flatMap(({ key }) => (key.kind === 'literal' ? [key.value] : []))
  for (const [index, key] of keys.entries()) {
    if (keys.indexOf(key) < index) report(line, `The property \`${key}\` stands there twice.`)
  }
}

function checkResource(resource: BicepDeclaration, file: BicepFile, report: Report): void {
  const { target = '', value, line, name, isExisting } = resource
  if (!/^Microsoft\.[A-Za-z.]+(?:\/[A-Za-z]+)+@\d{4}-\d\d-\d\d(?:-preview)?$/.test(target)) {
    report(line, `\`${target}\` is no type with a version.`)
  }
  if (!entryOf(value, 'name')) report(line, `\`${name}\` has no name.`)
  if (!isExisting && !entryOf(value, 'properties') && !/consumergroups|containers/.test(target)) {
    const hasClientSide = target.startsWith('Microsoft.ManagedIdentity/')
    const isZone = target.startsWith('Microsoft.Network/privateDnsZones@')
    if (!hasClientSide && !isZone) report(line, `\`${name}\` has no properties.`)
  }
  const parent = entryOf(value, 'parent')
  if (parent?.kind !== 'name') return
  const above = file.declarations.find((each) => each.name === parent.name)
  const type = target.split('@')[0]!
  if (above?.kind !== 'resource' || above.target!.split('@')[0] !== dirname(type)) {
    report(line, `\`${parent.name}\` cannot be the parent of \`${name}\`.`)
  }
}

function checkModule(
  module: BicepDeclaration,
  target: BicepFile,
  file: BicepFile,
  report: Report,
): void {
  const { line, name, value } = module
  const known = paramsOf(target)
  const params = entryOf(value, 'params')
  const given = params?.kind === 'object' ? params.entries : []
  const names = given.map(({ key }) => (key.kind === 'literal' ? String(key.value) : ''))
  for (const each of names) {
    if (!known.has(each)) report(line, `\`${name}\` has no parameter \`${each}\`.`)
  }
  for (const each of known.values()) {
    if (each.value === undefined && !names.includes(each.name)) {
      report(line, `\`${name}\` needs the parameter \`${each.name}\`.`)
    }
  }
  const scope = entryOf(value, 'scope')
  const targetScope = scope?.kind === 'call' ? scope.name : file.targetScope
  if (targetScope !== target.targetScope) report(line, `\`${name}\` has another scope.`)
  const outputs = new Set(
    target.declarations.filter(({ kind }) => kind === 'output').map((each) => each.name),
  )
  for (const { value: user } of file.declarations) {
    for (const each of user ? inside(user) : []) {
      const output = outputOf(each, name)
      if (output !== undefined && !outputs.has(output)) {
        report(line, `\`${name}\` has no output \`${output}\`.`)
      }
    }
  }
}

/** The output that `module.outputs.x` means. */
function outputOf(value: BicepValue, module: string): string | undefined {
  if (value.kind !== 'member' || value.of.kind !== 'member') return undefined
  const { of } = value.of
  const isOutput = value.of.name === 'outputs' && of.kind === 'name' && of.name === module
  return isOutput ? value.name : undefined
}
