#!/usr/bin/env node
import { getEventListeners } from 'node:events'
import { createInterface } from 'node:readline/promises'
import { text } from 'node:stream/consumers'
import { main } from '../lib/cli/main.ts'

const interrupt = new AbortController()
process.once('SIGINT', () => {
  // Who does not listen has nothing to finish.
  if (getEventListeners(interrupt.signal, 'abort').length === 0) process.exit(130)
  interrupt.abort()
})

/** Who ends the question with Ctrl-C or Ctrl-D answers nothing. */
const ask = async (question: string): Promise<string> => {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  const ended = new Promise<never>((_, reject) => lines.once('close', reject))
  try {
    return await Promise.race([lines.question(question), ended])
  } catch {
    process.stderr.write('\n')
    return ''
  } finally {
    lines.close()
  }
}

process.exitCode = await main(process.argv.slice(2), {
  out: (chunk) => process.stdout.write(chunk),
  err: (chunk) => process.stderr.write(chunk),
  cwd: process.cwd(),
  env: process.env,
  isTTY: process.stderr.isTTY === true,
  signal: interrupt.signal,
  ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
  stdin: () => text(process.stdin),
})
