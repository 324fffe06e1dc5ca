import type { Hole, NumberType } from './token.ts'

/** A stretch of code, in UTF-16 offsets; the end is exclusive. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** A name of a type as it is written, such as `List<string>` or `System.Net.WebUtility`. */
export type TypeSyntax = Place &
  (
    | { readonly kind: 'named-type'; readonly parts: readonly TypePart[] }
    | { readonly kind: 'array-type'; readonly element: TypeSyntax; readonly rank: number }
    | { readonly kind: 'nullable-type'; readonly element: TypeSyntax }
    | { readonly kind: 'tuple-type'; readonly elements: readonly TupleTypeElement[] }
  )

export interface TypePart extends Place {
  readonly name: string
  readonly arguments: readonly TypeSyntax[]
}

export interface TupleTypeElement {
  readonly type: TypeSyntax
  readonly name?: Name
}

export interface Name extends Place {
  readonly name: string
}

export interface Argument extends Place {
  readonly name?: Name
  readonly mode?: 'out' | 'ref' | 'in'
  readonly value: ExpressionSyntax
}

/** What stands in braces behind `new`: members, or elements of a collection or an array. */
export type Initializer = Place &
  (
    | { readonly kind: 'members'; readonly members: readonly MemberInitializer[] }
    | { readonly kind: 'elements'; readonly elements: readonly InitializerItem[] }
  )

export interface MemberInitializer extends Place {
  /** A member's name, or the arguments of an indexer. */
  readonly target: Name | readonly Argument[]
  readonly value: InitializerItem
}

export type InitializerItem = ExpressionSyntax | Initializer

export interface Parameter extends Place {
  readonly name: Name
  readonly type?: TypeSyntax
  readonly mode?: 'out' | 'ref' | 'in' | 'params'
  readonly value?: ExpressionSyntax
}

export interface AnonymousMember extends Place {
  /** Absent where the value names the member: `new { context.RequestId }`. */
  readonly name?: Name
  readonly value: ExpressionSyntax
}

export interface Interpolation extends Place {
  readonly value: ExpressionSyntax
  readonly alignment?: ExpressionSyntax
  readonly format?: string
}

export type Pattern = Place &
  (
    | { readonly kind: 'constant-pattern'; readonly value: ExpressionSyntax }
    | { readonly kind: 'type-pattern'; readonly type: TypeSyntax; readonly name?: Name }
    | { readonly kind: 'var-pattern'; readonly name?: Name }
  )

/** An expression of C#. */
export type ExpressionSyntax = Place & { readonly bracketed?: true } & (
    | { readonly kind: 'number'; readonly type: NumberType; readonly value: bigint | number }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'character'; readonly value: string }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'null' }
    | {
        readonly kind: 'interpolated'
        readonly holes: readonly Interpolation[]
        readonly text: string
      }
    /** `{{name}}`: the service puts a text in its place before it reads the C#. */
    | { readonly kind: 'named-value' }
    /** What could not be read; a problem was reported. */
    | { readonly kind: 'missing' }
    | {
        readonly kind: 'name'
        readonly name: string
        readonly typeArguments?: readonly TypeSyntax[]
      }
    | { readonly kind: 'predefined-type'; readonly name: string }
    | {
        readonly kind: 'member'
        readonly target: ExpressionSyntax
        readonly name: Name
        readonly typeArguments?: readonly TypeSyntax[]
      }
    /** `target?.…`: `access` is a chain that begins with a `receiver`. */
    | {
        readonly kind: 'conditional-access'
        readonly target: ExpressionSyntax
        readonly access: ExpressionSyntax
      }
    | { readonly kind: 'receiver' }
    | {
        readonly kind: 'call'
        readonly target: ExpressionSyntax
        readonly arguments: readonly Argument[]
      }
    | {
        readonly kind: 'index'
        readonly target: ExpressionSyntax
        readonly arguments: readonly Argument[]
      }
    | {
        readonly kind: 'new'
        readonly type: TypeSyntax
        readonly arguments: readonly Argument[]
        readonly initializer?: Initializer
      }
    | {
        readonly kind: 'new-array'
        /** Absent in `new[] { … }`. */
        readonly element?: TypeSyntax
        readonly sizes: readonly ExpressionSyntax[]
        readonly rank: number
        readonly initializer?: Initializer
      }
    | { readonly kind: 'anonymous'; readonly members: readonly AnonymousMember[] }
    | { readonly kind: 'cast'; readonly type: TypeSyntax; readonly operand: ExpressionSyntax }
    | {
        readonly kind: 'unary'
        readonly operator: UnaryOperator
        readonly operand: ExpressionSyntax
      }
    | {
        readonly kind: 'increment'
        readonly operator: '++' | '--'
        readonly operand: ExpressionSyntax
      }
    | {
        readonly kind: 'binary'
        readonly operator: BinaryOperator
        readonly left: ExpressionSyntax
        readonly right: ExpressionSyntax
        readonly operatorStart: number
      }
    | { readonly kind: 'is'; readonly operand: ExpressionSyntax; readonly pattern: Pattern }
    | { readonly kind: 'as'; readonly operand: ExpressionSyntax; readonly type: TypeSyntax }
    | {
        readonly kind: 'conditional'
        readonly condition: ExpressionSyntax
        readonly then: ExpressionSyntax
        readonly otherwise: ExpressionSyntax
      }
    | {
        readonly kind: 'assignment'
        readonly operator: AssignmentOperator
        readonly target: ExpressionSyntax
        readonly value: ExpressionSyntax
      }
    | {
        readonly kind: 'lambda'
        readonly parameters: readonly Parameter[]
        readonly body: ExpressionSyntax | BlockSyntax
        /** `delegate { … }`: whatever the parameters are. */
        readonly takesAny?: true | boolean
      }
    | { readonly kind: 'typeof' | 'default' | 'sizeof'; readonly type: TypeSyntax }
    | { readonly kind: 'default-literal' }
    | {
        readonly kind: 'checked'
        readonly isChecked: boolean
        readonly value: ExpressionSyntax
      }
    | { readonly kind: 'throw'; readonly value: ExpressionSyntax }
    | { readonly kind: 'tuple'; readonly elements: readonly Argument[] }
    /** `out var x`, `out int x`, and in deconstructions. */
    | { readonly kind: 'declaration'; readonly type: TypeSyntax; readonly name: Name }
    | { readonly kind: 'query'; readonly clauses: readonly QueryClause[] }
    /** Made of queries: a body whose names are members of the object in the first parameter. */
    | { readonly kind: 'carried'; readonly names: readonly Name[]; readonly body: ExpressionSyntax }
  )

export type QueryClause = Place &
  (
    | {
        readonly kind: 'from'
        readonly type?: TypeSyntax
        readonly name: Name
        readonly source: ExpressionSyntax
      }
    | { readonly kind: 'let'; readonly name: Name; readonly value: ExpressionSyntax }
    | { readonly kind: 'where'; readonly condition: ExpressionSyntax }
    | {
        readonly kind: 'join'
        readonly name: Name
        readonly source: ExpressionSyntax
        readonly left: ExpressionSyntax
        readonly right: ExpressionSyntax
        readonly into?: Name
      }
    | { readonly kind: 'orderby'; readonly keys: readonly ExpressionSyntax[] }
    | { readonly kind: 'select'; readonly value: ExpressionSyntax }
    | { readonly kind: 'group'; readonly value: ExpressionSyntax; readonly by: ExpressionSyntax }
    | { readonly kind: 'into'; readonly name: Name }
  )

export type UnaryOperator = '+' | '-' | '!' | '~' | '++' | '--' | '&' | '*'
export type BinaryOperator =
  | '*'
  | '/'
  | '%'
  | '+'
  | '-'
  | '<<'
  | '>>'
  | '<'
  | '>'
  | '<='
  | '>='
  | '=='
  | '!='
  | '&'
  | '^'
  | '|'
  | '&&'
  | '||'
  | '??'
export type AssignmentOperator =
  | '='
  | '+='
  | '-='
  | '*='
  | '/='
  | '%='
  | '&='
  | '|='
  | '^='
  | '<<='
  | '>>='

export interface BlockSyntax extends Place {
  readonly kind: 'block'
  readonly statements: readonly StatementSyntax[]
}

export interface Declarator extends Place {
  readonly name: Name
  readonly value?: InitializerItem
}

export interface SwitchSection extends Place {
  readonly labels: readonly SwitchLabel[]
  readonly statements: readonly StatementSyntax[]
}

export type SwitchLabel = Place &
  (
    | { readonly kind: 'default-label' }
    | { readonly kind: 'case-label'; readonly pattern: Pattern; readonly when?: ExpressionSyntax }
  )

export interface CatchClause extends Place {
  readonly type?: TypeSyntax
  readonly name?: Name
  readonly when?: ExpressionSyntax
  readonly body: BlockSyntax
}

export interface LocalsSyntax extends Place {
  readonly kind: 'locals'
  readonly isConst: boolean
  readonly type: TypeSyntax
  readonly declarators: readonly Declarator[]
}

/** A statement of C#. */
export type StatementSyntax =
  | BlockSyntax
  | LocalsSyntax
  | (Place &
      (
        | { readonly kind: 'empty' }
        | { readonly kind: 'expression-statement'; readonly value: ExpressionSyntax }
        | {
            readonly kind: 'if'
            readonly condition: ExpressionSyntax
            readonly then: StatementSyntax
            readonly otherwise?: StatementSyntax
          }
        | {
            readonly kind: 'for'
            readonly initializers: readonly StatementSyntax[]
            readonly condition?: ExpressionSyntax
            readonly updates: readonly ExpressionSyntax[]
            readonly body: StatementSyntax
          }
        | {
            readonly kind: 'foreach'
            /** Absent where the elements are taken apart. */
            readonly name?: Name
            readonly type?: TypeSyntax
            readonly target?: ExpressionSyntax
            readonly source: ExpressionSyntax
            readonly body: StatementSyntax
          }
        | {
            readonly kind: 'while' | 'do'
            readonly condition: ExpressionSyntax
            readonly body: StatementSyntax
          }
        | {
            readonly kind: 'switch'
            readonly value: ExpressionSyntax
            readonly sections: readonly SwitchSection[]
          }
        | { readonly kind: 'break' | 'continue' }
        | { readonly kind: 'return' | 'throw'; readonly value?: ExpressionSyntax }
        | {
            readonly kind: 'try'
            readonly body: BlockSyntax
            readonly catches: readonly CatchClause[]
            readonly finally?: BlockSyntax
          }
        | {
            readonly kind: 'using'
            readonly resource: ExpressionSyntax | LocalsSyntax
            readonly body: StatementSyntax
          }
        | {
            readonly kind: 'lock'
            readonly value: ExpressionSyntax
            readonly body: StatementSyntax
          }
        | {
            readonly kind: 'checked-block'
            readonly isChecked: boolean
            readonly body: BlockSyntax
          }
        | { readonly kind: 'goto'; readonly label?: Name; readonly value?: ExpressionSyntax }
        | { readonly kind: 'labeled'; readonly label: Name; readonly body: StatementSyntax }
        | { readonly kind: 'yield'; readonly value?: ExpressionSyntax }
        | {
            readonly kind: 'local-function'
            readonly returns: TypeSyntax
            readonly name: Name
            readonly typeParameters: readonly Name[]
            readonly parameters: readonly Parameter[]
            readonly body: BlockSyntax | ExpressionSyntax
          }
      ))

export type { Hole }
