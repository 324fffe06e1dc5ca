/** A piece of TypeScript that stands on one line or on several. */
export type Code =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'constant'; readonly value: number | boolean }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'template'; readonly parts: readonly (string | Code)[] }
  | { readonly kind: 'list'; readonly items: readonly Code[] }
  | { readonly kind: 'record'; readonly entries: readonly (readonly [string, Code])[] }
  | { readonly kind: 'call'; readonly callee: string; readonly args: readonly Code[] }

/** The names that a piece of code takes from elsewhere. */
export function namesIn(code: Code): readonly string[] {
  switch (code.kind) {
    case 'text':
    case 'constant':
      return []
    case 'name':
      return [code.name]
    case 'template':
      return [
        'literal',
        ...code.parts.flatMap((part) => (typeof part === 'string' ? [] : namesIn(part))),
      ]
    case 'list':
      return code.items.flatMap(namesIn)
    case 'record':
      return code.entries.flatMap(([, value]) => namesIn(value))
    case 'call':
      return [code.callee.replace(/\..*$/, ''), ...code.args.flatMap(namesIn)]
  }
}
