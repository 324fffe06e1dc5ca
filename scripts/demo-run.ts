import { main } from '../lib/cli/main.ts'

/** A step of the demonstration: what is done, and what is then seen. */
export interface DemoStep {
  readonly title: string
  /** The command as a person types it; absent for what somebody does elsewhere. */
  readonly command?: string
  readonly text: string
  readonly code: number
}

/** Runs a command; `hidden` are arguments that the place of the demonstration needs, and nobody else. */
export async function* commandStep(
  cwd: string,
  title: string,
  args: readonly string[],
  { hidden = [] }: { readonly hidden?: readonly string[] } = {},
): AsyncGenerator<DemoStep> {
  const { code, text } = await run(cwd, [...args, ...hidden])
  yield { title, command: ['apim-policy', ...args].join(' '), text, code }
}

interface RunOptions {
  readonly signal?: AbortSignal
  readonly onText?: (text: string) => void
}

async function run(
  cwd: string,
  args: readonly string[],
  { signal, onText = () => {} }: RunOptions = {},
): Promise<{ readonly code: number; readonly text: string }> {
  let text = ''
  const write = (more: string): void => {
    text += more
    onText(text)
  }
  const code = await main(args, {
    out: write,
    err: write,
    cwd,
    env: { USER: 'alice' },
    isTTY: false,
    stdin: async () => '',
    ...(signal && { signal }),
  })
  return { code, text }
}

/** A command that goes on until it is closed. */
export interface RunningCommand {
  /** What the pattern found in what it printed at its start. */
  readonly found: readonly string[]
  readonly close: () => Promise<void>
}

/** Starts a command, and waits until it has printed what a pattern looks for. */
export function running(
  cwd: string,
  args: readonly string[],
  pattern: RegExp,
): Promise<RunningCommand> {
  const end = new AbortController()
  return new Promise((resolve, reject) => {
    const onText = (text: string): void => {
      const [, ...found] = pattern.exec(text) ?? []
      if (found.length > 0) resolve({ found, close })
    }
    const ended = run(cwd, args, { signal: end.signal, onText })
    const close = async (): Promise<void> => {
      end.abort()
      await ended
    }
    ended.then(({ text }) => reject(new Error(text)), reject)
  })
}

const most = 20
const ends = 4

/** A step for a terminal or the README; of long outputs the beginning and the end. */
export function stepText({ title, command, text, code }: DemoStep): string {
  const lines = text.trimEnd().split('\n')
  const more = `  … ${lines.length - 2 * ends} more lines`
  const shown =
    command !== undefined && lines.length > most
      ? [...lines.slice(0, ends), more, ...lines.slice(-ends)]
      : lines
  const exit = code === 0 || command === undefined ? [] : [`exit code ${code}`]
  return [`# ${title}`, ...(command ? [`$ ${command}`] : []), ...shown, ...exit, ''].join('\n')
}
