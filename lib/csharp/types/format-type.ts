import type { Type } from './type.ts'
import { keywordTypes } from './type-table.ts'

const words: ReadonlyMap<string, string> = new Map(
  Object.entries(keywordTypes).map(([word, name]) => [`System.${name}`, word]),
)

/** A type as C# writes it. */
export function formatType(type: Type): string {
  switch (type.kind) {
    case 'named': {
      const { definition } = type
      const list = type.arguments.map(formatType)
      if (definition.fullName === 'System.Nullable`1') return `${list[0]}?`
      const name = words.get(definition.fullName) ?? definition.name
      if (list.length === 0) return name
      // The type arguments are those of the outer type: `List<int>.Enumerator`.
      const [outer, ...inner] = name.split('.')
      return [`${outer}<${list.join(', ')}>`, ...inner].join('.')
    }
    case 'array': {
      let [element, ranks]: [Type, string] = [type, '']
      while (element.kind === 'array') {
        ranks += `[${','.repeat(element.rank - 1)}]`
        element = element.element
      }
      return formatType(element) + ranks
    }
    case 'tuple':
      return `(${type.elements.map(formatType).join(', ')})`
    case 'anonymous':
      return 'anonymous'
    case 'parameter':
      return type.name
    case 'null':
      return 'null'
    case 'never':
      return 'throw'
    case 'unknown':
      return 'unknown'
  }
}
