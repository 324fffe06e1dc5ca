import {
  apiPolicy,
  base,
  choose,
  csharp,
  otherwise,
  setBackendService,
  setVariable,
  when,
} from 'apim-policy'
import { circuitBreakerPool, dataZone, provisioned, regional } from '../shared/backends.ts'

const priority = csharp<number>`context.Variables.GetValueOrDefault<int>("priorityInt")`

const between = (least: number, most: number) =>
  csharp<boolean>`${priority} >= ${least} && ${priority} <= ${most}`

/** Sends urgent calls to provisioned throughput, and the others to cheaper deployments. */
export default apiPolicy('priority-routing', {
  inbound: [
    base(),
    setVariable({
      name: 'priorityValue',
      value: csharp<string>`context.Request.Headers.GetValueOrDefault("Priority", "0")`,
    }),
    setVariable({
      name: 'priorityInt',
      value: csharp.block<number>`
        int priority;
        return int.TryParse((string)context.Variables["priorityValue"], out priority) ? priority : 0;
      `,
    }),
    choose(
      when(between(0, 100), [setBackendService({ backendId: provisioned })]),
      when(between(101, 500), [setBackendService({ backendId: regional })]),
      when(between(501, 1000), [setBackendService({ backendId: dataZone })]),
      otherwise([setBackendService({ backendId: circuitBreakerPool })]),
    ),
  ],
})
