import { collectorSteps } from './demo-collector.ts'
import { gatewaySteps } from './demo-gateway.ts'
import type { DemoStep } from './demo-run.ts'

/** The whole way: a gateway from its sources to a service, and its usage to chargeback. */
export async function* demoSteps(
  cwd: string,
  linger?: (address: string) => Promise<void>,
): AsyncGenerator<DemoStep> {
  yield* gatewaySteps(cwd)
  yield* collectorSteps(cwd, linger)
}
