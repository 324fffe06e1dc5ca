import type { ExpressionSyntax, Initializer, Place } from '../syntax/tree.ts'
import { type Access, breaksAtMembers, type Chain, chainOf } from './chain-of.ts'
import {
  hasBrackets,
  holdLittle,
  isExpression,
  type ListPart,
  sharesBrackets,
} from './list-part.ts'
import { operandsOf } from './operands-of.ts'
import { choice, indented, newline, type Piece, sequence } from './pieces.ts'

/** The ways to write an expression, of which one line is the best. */
export const pieceOf = (code: string, node: ExpressionSyntax): Piece =>
  new Writer(code).expression(node)

type Of<K extends ExpressionSyntax['kind']> = Extract<ExpressionSyntax, { kind: K }>

class Writer {
  readonly #code: string
  /** A node is part of many ways to write what it is in, so its own are only made once. */
  readonly #broken = new Map<ExpressionSyntax, readonly Piece[]>()
  readonly #expressions = new Map<ExpressionSyntax, Piece>()

  constructor(code: string) {
    this.#code = code
  }

  expression(node: ExpressionSyntax): Piece {
    const known = this.#expressions.get(node)
    if (known) return known
    const piece = choice(this.#text(node.start, node.end), ...this.#over(node))
    this.#expressions.set(node, piece)
    return piece
  }

  /** The ways to write an expression over several lines. */
  #over(node: ExpressionSyntax): readonly Piece[] {
    const pieces = this.#broken.get(node) ?? this.#write(node)
    this.#broken.set(node, pieces)
    return pieces
  }

  #write(node: ExpressionSyntax): readonly Piece[] {
    switch (node.kind) {
      case 'binary':
        return [this.#lines(node, operandsOf(node))]
      case 'conditional':
        return [
          ...this.#ladder(node),
          this.#lines(node, [node.condition, node.then, node.otherwise]),
        ]
      case 'cast':
      case 'unary':
      case 'is':
      case 'as':
        return [this.#around(node, node.operand, this.expression(node.operand))]
      case 'throw':
      case 'checked':
        return [this.#around(node, node.value, this.expression(node.value))]
      case 'lambda':
        return this.#lambda(node)
      case 'member':
      case 'call':
      case 'index':
      case 'conditional-access':
        return this.#chain(node)
      case 'new':
        return node.initializer
          ? this.#initializer(node.start, node.initializer, node.end)
          : this.#arguments(node.start, node.arguments, node.end)
      case 'new-array':
        return node.initializer ? this.#initializer(node.start, node.initializer, node.end) : []
      case 'anonymous':
        return this.#list(node.start, node.members, node.end)
      case 'tuple':
        return this.#arguments(node.start, node.elements, node.end)
      default:
        return []
    }
  }

  /** Parts with operators between them, which begin the lines. */
  #lines(node: Place, parts: readonly ExpressionSyntax[]): Piece {
    const [first, ...others] = parts
    const pieces = [this.#leading(first!), ...others.map((part) => this.expression(part))]
    return this.#operators(node, parts, pieces)
  }

  /** The first part, which must not be taken for what continues the line. */
  #leading(node: ExpressionSyntax): Piece {
    switch (node.kind) {
      case 'cast':
      case 'unary':
        return this.#around(node, node.operand, this.#leading(node.operand))
      case 'member':
      case 'call':
      case 'index':
      case 'conditional-access': {
        const pieces = this.#chain(node, (...rest) => indented(indented(...rest)))
        return choice(this.#text(node.start, node.end), ...pieces)
      }
      case 'new':
      case 'new-array':
      case 'anonymous':
        return this.expression(node)
      default:
        return indented(this.expression(node))
    }
  }

  #operators(node: Place, parts: readonly Place[], pieces: readonly Piece[]): Piece {
    const rest = pieces.slice(1).flatMap((piece, index) => {
      const operator = this.#text(parts[index]!.end, parts[index + 1]!.start)
      return [newline, operator.trimStart(), piece]
    })
    const inner = { start: parts[0]!.start, end: parts.at(-1)!.end }
    return this.#around(node, inner, sequence(pieces[0]!, indented(...rest)))
  }

  /** Conditions one below the other, each with its value behind it. */
  #ladder(node: Of<'conditional'>): readonly Piece[] {
    const steps: Place[] = []
    let last: ExpressionSyntax = node
    while (last.kind === 'conditional' && (last === node || !last.bracketed)) {
      steps.push({ start: last.condition.start, end: last.then.end })
      last = last.otherwise
    }
    if (steps.length < 2) return []
    const parts = [...steps, last]
    const texts = parts.map(({ start, end }) => this.#text(start, end))
    return [this.#operators(node, parts, texts)]
  }

  #lambda(node: Of<'lambda'>): readonly Piece[] {
    const { body } = node
    if (body.kind === 'block') return []
    const piece = this.expression(body)
    const head = this.#text(node.start, body.start)
    const tail = this.#text(body.end, node.end)
    return [sequence(head, piece, tail), sequence(head.trimEnd(), indented(newline, piece), tail)]
  }

  /**
   * A chain goes on behind the brackets of its calls, or has a line for each member that is called.
   * Brackets that hold little are only broken where nothing else helps.
   */
  #chain(node: ExpressionSyntax, deeper = indented): readonly Piece[] {
    const chain = chainOf(node)
    const { root, head, links } = chain
    const whole = this.#text(root.start, root.end)
    const piece = this.expression(root)
    const loose = this.#behind(node, chain, piece, this.#loose)
    const [first] = links
    if (!first) return [loose]
    const behind = this.#behind(node, chain, hasBrackets(root) ? piece : whole, this.#tight)
    const start = this.#text(root.start, first[0]!.start)
    const below = (head: Piece, write: (access: Access) => Piece): Piece => {
      const lines = links.flatMap((link) => [newline, ...link.map(write)])
      return this.#around(node, chain, sequence(head, deeper(...lines)))
    }
    const tightBelow = below(start, this.#tight)
    const looseBelow = below(sequence(piece, ...head.flat().map(this.#loose)), this.#loose)
    return breaksAtMembers(chain)
      ? [tightBelow, behind, looseBelow, loose]
      : [behind, tightBelow, loose, looseBelow]
  }

  #behind(node: Place, chain: Chain, root: Piece, write: (access: Access) => Piece): Piece {
    const accesses = [...chain.head, ...chain.links].flat()
    return this.#around(node, chain, sequence(root, ...accesses.map(write)))
  }

  readonly #loose = ({ start, end, arguments: parts }: Access): Piece =>
    choice(this.#text(start, end), ...this.#arguments(start, parts, end))

  readonly #tight = (access: Access): Piece =>
    holdLittle(access.arguments) ? this.#text(access.start, access.end) : this.#loose(access)

  /** Arguments have a line each; a last one with brackets of its own may share those of the list. */
  #arguments(start: number, parts: readonly ListPart[], end: number): readonly Piece[] {
    const last = parts.at(-1)?.value
    const lists = this.#list(start, parts, end)
    if (!last || !isExpression(last) || !sharesBrackets(parts)) return lists
    return [this.#around({ start, end }, last, choice(...this.#over(last))), ...lists]
  }

  /** Parts between brackets, a line for each. */
  #list(start: number, parts: readonly ListPart[], end: number): readonly Piece[] {
    const [first] = parts
    const last = parts.at(-1)
    if (!first || !last) return []
    const lines = parts.flatMap((part, index) => {
      const next = parts[index + 1]
      const comma = next ? this.#text(part.end, next.start).trimEnd() : ''
      return [newline, this.#part(part), comma]
    })
    const open = this.#text(start, first.start).trimEnd()
    const close = this.#text(last.end, end).trimStart()
    return [sequence(open, indented(...lines), newline, close)]
  }

  #part(part: ListPart): Piece {
    const { value } = part
    const piece = isExpression(value)
      ? this.expression(value)
      : choice(
          this.#text(value.start, value.end),
          ...this.#initializer(value.start, value, value.end),
        )
    return this.#around(part, value, piece)
  }

  #initializer(start: number, initializer: Initializer, end: number): readonly Piece[] {
    if (initializer.kind === 'members') return this.#list(start, initializer.members, end)
    const parts = initializer.elements.map((value) => ({
      value,
      start: value.start,
      end: value.end,
    }))
    return this.#list(start, parts, end)
  }

  #around(outer: Place, inner: Place, piece: Piece): Piece {
    return sequence(this.#text(outer.start, inner.start), piece, this.#text(inner.end, outer.end))
  }

  #text(start: number, end: number): string {
    return this.#code.slice(start, end)
  }
}
