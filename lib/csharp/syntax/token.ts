/** A mistake in C#: what, and where in the code, in UTF-16 offsets. */
export interface CodeProblem {
  /** The kind of mistake, which is the code of the rule that reports it. */
  readonly code: ProblemCode
  readonly message: string
  readonly hint?: string
  /** Of a null finding: what can be null, such as `context.User`. */
  readonly path?: string
  readonly start: number
  readonly end: number
}

export type ProblemCode =
  | 'csharp-syntax'
  | 'csharp-version'
  | 'csharp-type'
  | 'csharp-allowed'
  | 'csharp-flow'
  | 'csharp-unreachable'
  | 'csharp-reference-comparison'
  | 'csharp-null'

/** The type that a number literal has by its suffix and size. */
export type NumberType = 'int' | 'uint' | 'long' | 'ulong' | 'float' | 'double' | 'decimal'

/** A hole of an interpolated string; `end` lies behind its last token. */
export interface Hole {
  readonly tokens: readonly Token[]
  readonly start: number
  readonly end: number
  /** The text behind the colon. */
  readonly format?: string
}

interface TokenBase {
  readonly start: number
  readonly end: number
  readonly text: string
}

export type Token =
  | (TokenBase & { readonly kind: 'identifier' | 'keyword' | 'punctuator' | 'named-value' | 'end' })
  | (TokenBase & {
      readonly kind: 'number'
      readonly type: NumberType
      readonly value: bigint | number
    })
  | (TokenBase & { readonly kind: 'string' | 'character'; readonly value: string })
  | (TokenBase & { readonly kind: 'interpolated'; readonly holes: readonly Hole[] })

/** The reserved words of C# 7; all other words are names. */
export const keywords: ReadonlySet<string> = new Set(
  `abstract as base bool break byte case catch char checked class const continue decimal default
  delegate do double else enum event explicit extern false finally fixed float for foreach goto if
  implicit in int interface internal is lock long namespace new null object operator out override
  params private protected public readonly ref return sbyte sealed short sizeof stackalloc static
  string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual
  void volatile while`.split(/\s+/),
)

/** The words that name a type by themselves. */
export const predefinedTypes: ReadonlySet<string> = new Set(
  `bool byte char decimal double float int long object sbyte short string uint ulong ushort void`.split(
    /\s+/,
  ),
)
