/** Code with the places where it may go over several lines. */
export type Piece = string | Newline | Indented | Sequence | Choice

interface Newline {
  readonly kind: 'newline'
}

/** What is four blanks deeper after its line ends. */
interface Indented {
  readonly kind: 'indented'
  readonly piece: Piece
}

interface Sequence {
  readonly kind: 'sequence'
  readonly pieces: readonly Piece[]
}

/** Ways to write the same, the best one first. */
interface Choice {
  readonly kind: 'choice'
  readonly pieces: readonly Piece[]
}

export const newline: Piece = { kind: 'newline' }

export const indented = (...pieces: readonly Piece[]): Piece => ({
  kind: 'indented',
  piece: sequence(...pieces),
})

export const sequence = (...pieces: readonly Piece[]): Piece => ({
  kind: 'sequence',
  pieces: pieces.filter((piece) => piece !== ''),
})

export const choice = (...pieces: readonly Piece[]): Piece => ({ kind: 'choice', pieces })
