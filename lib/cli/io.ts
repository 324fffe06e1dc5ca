/** What commands know of the outside; tests pass their own. */
export interface Io {
  /** Writes the product: XML, JSON, findings. */
  readonly out: (text: string) => void
  /** Writes talk: progress, summaries, errors. */
  readonly err: (text: string) => void
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTTY: boolean
  /** Ends a command that would go on, as `--watch` does. */
  readonly signal?: AbortSignal
  /** Asks a person; absent where nobody would answer. */
  readonly ask?: (question: string) => Promise<string>
  /** Takes secrets out of what is shown in another way, as errors are. */
  readonly hide?: (text: string) => string
  /** Reads standard input to its end. */
  readonly stdin: () => Promise<string>
}

/** Whether to colour: on a terminal, unless `NO_COLOR` is set. */
export const hasColor = ({ env, isTTY }: Io): boolean =>
  env['FORCE_COLOR'] !== undefined ? env['FORCE_COLOR'] !== '0' : isTTY && !env['NO_COLOR']
