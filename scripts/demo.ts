import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { stepText } from './demo-run.ts'
import { demoSteps } from './demo-steps.ts'

// The reference gateway from its sources to a deployed service and a chargeback, on this machine
// alone. At a terminal it stays until Ctrl-C, so that the dashboard can be looked at.
const untilInterrupted = async (): Promise<void> => {
  console.log('Ctrl-C ends it.')
  await once(process, 'SIGINT')
}

const linger = process.stdout.isTTY ? untilInterrupted : undefined
for await (const step of demoSteps(fileURLToPath(new URL('..', import.meta.url)), linger)) {
  console.log(stepText(step))
}
