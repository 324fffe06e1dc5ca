import { typeWord } from './classify.ts'
import type { Type } from './type.ts'

/** Parts of one type that are shown; the rest is left out. */
const maxParts = 100

/** A type as C# writes it. */
export function formatType(type: Type): string {
  let count = 0
  const format = (part: Type): string => (++count > maxParts ? '…' : formatPart(part, format))
  return format(type)
}

function formatPart(type: Type, format: (part: Type) => string): string {
  switch (type.kind) {
    case 'named': {
      const { definition } = type
      const list = type.arguments.map(format)
      if (definition.fullName === 'System.Nullable`1') return `${list[0]}?`
      const name = typeWord(type) || definition.name
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
      return format(element) + ranks
    }
    case 'tuple':
      return `(${type.elements.map(format).join(', ')})`
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
