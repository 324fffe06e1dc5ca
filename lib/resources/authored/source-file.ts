import { type Code, namesIn } from './code.ts'
import { declaration, importLine } from './literal.ts'

/** A constant that a file exports. */
export interface Constant {
  readonly name: string
  readonly code: Code
}

/** A TypeScript file of constants. `homes` tells what files export the names not from the package. */
export function sourceFile(
  constants: readonly Constant[],
  homes: ReadonlyMap<string, string>,
): string {
  const own = new Set(constants.map(({ name }) => name))
  const names = [...new Set(constants.flatMap(({ code }) => namesIn(code)))]
    .filter((name) => !own.has(name))
    .toSorted(alphabetical.compare)
  const sources = [...new Set(names.map((name) => homes.get(name) ?? ''))].sort()
  const imports = sources.map((source) =>
    importLine(
      names.filter((name) => (homes.get(name) ?? '') === source),
      source === '' ? 'apim-policy' : `./${source}`,
    ),
  )
  return [imports.join(''), ...constants.map(({ name, code }) => declaration(name, code))].join(
    '\n',
  )
}

const alphabetical = new Intl.Collator('en', { numeric: true, caseFirst: 'upper' })
