#!/usr/bin/env node
import { text } from 'node:stream/consumers'
import { main } from '../lib/cli/main.ts'

const interrupt = new AbortController()
process.once('SIGINT', () => interrupt.abort())

process.exitCode = await main(process.argv.slice(2), {
  out: (chunk) => process.stdout.write(chunk),
  err: (chunk) => process.stderr.write(chunk),
  cwd: process.cwd(),
  env: process.env,
  isTTY: process.stderr.isTTY === true,
  signal: interrupt.signal,
  stdin: () => text(process.stdin),
})
