import { fileURLToPath } from 'node:url'
import { demoSteps, stepText } from './demo-steps.ts'

// The reference gateway from its sources to a deployed service, on this machine alone.
for await (const step of demoSteps(fileURLToPath(new URL('..', import.meta.url)))) {
  console.log(stepText(step))
}
