import type { Command } from 'commander'
import type { Io } from './io.ts'

/** Adds a command to the program; what its action returns becomes the exit code. */
export type CommandModule = (program: Command, io: Io, exit: (code: number) => void) => void
