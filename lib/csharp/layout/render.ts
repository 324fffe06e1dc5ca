import type { Piece } from './pieces.ts'

interface Rendered {
  readonly text: string
  /** Where the last line ends. */
  readonly column: number
  /** How many characters the finished lines have beyond the width. */
  readonly excess: number
}

/** What stands before the first place where a line may end, and whether there is one. */
interface Head {
  readonly width: number
  readonly ends: boolean
}

interface Place {
  readonly indent: number
  readonly column: number
  /** The width of what follows on the line in any case. */
  readonly tail: number
}

/** Writes code so that it fits, or where it cannot, with as little as possible beyond the width. */
export function render(piece: Piece, width: number): string {
  return new Renderer(width).render(piece, { indent: 0, column: 0, tail: 0 }).text
}

class Renderer {
  readonly #width: number
  readonly #rendered = new WeakMap<object, Map<string, Rendered>>()
  readonly #heads = new WeakMap<object, Head>()

  constructor(width: number) {
    this.#width = width
  }

  render(piece: Piece, place: Place): Rendered {
    if (typeof piece === 'string') {
      return { text: piece, column: place.column + piece.length, excess: 0 }
    }
    const known = this.#rendered.get(piece) ?? new Map<string, Rendered>()
    this.#rendered.set(piece, known)
    const key = `${place.indent} ${place.column} ${place.tail}`
    const rendered = known.get(key) ?? this.#renderNew(piece, place)
    known.set(key, rendered)
    return rendered
  }

  #renderNew(piece: Exclude<Piece, string>, place: Place): Rendered {
    const { indent, column } = place
    switch (piece.kind) {
      case 'newline':
        return { text: `\n${' '.repeat(indent)}`, column: indent, excess: this.#beyond(column) }
      case 'indented':
        return this.render(piece.piece, { ...place, indent: indent + 4 })
      case 'sequence':
        return this.#renderSequence(piece.pieces, place)
      case 'choice':
        return this.#renderChoice(piece.pieces, place)
    }
  }

  #renderSequence(pieces: readonly Piece[], place: Place): Rendered {
    let { column } = place
    let text = ''
    let excess = 0
    for (const [index, piece] of pieces.entries()) {
      const { width, ends } = this.#headOf(pieces.slice(index + 1))
      const tail = ends ? width : width + place.tail
      const next = this.render(piece, { indent: place.indent, column, tail })
      text += next.text
      column = next.column
      excess += next.excess
    }
    return { text, column, excess }
  }

  #renderChoice(pieces: readonly Piece[], place: Place): Rendered {
    let best: Rendered | undefined
    let least = Number.POSITIVE_INFINITY
    for (const piece of pieces) {
      const rendered = this.render(piece, place)
      const excess = rendered.excess + this.#beyond(rendered.column + place.tail)
      if (excess >= least) continue
      best = rendered
      least = excess
      if (excess === 0) break
    }
    return best!
  }

  #beyond(column: number): number {
    return Math.max(0, column - this.#width)
  }

  #headOf(pieces: readonly Piece[]): Head {
    let width = 0
    for (const piece of pieces) {
      const head = this.#head(piece)
      width += head.width
      if (head.ends) return { width, ends: true }
    }
    return { width, ends: false }
  }

  #head(piece: Piece): Head {
    if (typeof piece === 'string') return { width: piece.length, ends: false }
    const head = this.#heads.get(piece) ?? this.#newHead(piece)
    this.#heads.set(piece, head)
    return head
  }

  #newHead(piece: Exclude<Piece, string>): Head {
    switch (piece.kind) {
      case 'newline':
        return { width: 0, ends: true }
      case 'indented':
        return this.#head(piece.piece)
      case 'sequence':
        return this.#headOf(piece.pieces)
      case 'choice': {
        const heads = piece.pieces.map((each) => this.#head(each))
        const ending = heads.filter(({ ends }) => ends)
        const widths = (ending.length > 0 ? ending : heads).map(({ width }) => width)
        return { width: Math.min(...widths), ends: ending.length > 0 }
      }
    }
  }
}
