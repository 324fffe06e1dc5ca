import {
  all,
  apiPolicy,
  base,
  choose,
  context,
  otherwise,
  setBackendService,
  setVariable,
  variable,
  when,
} from 'apim-policy'
import { circuitBreakerPool, dataZone, provisioned, regional } from '../shared/backends.ts'

const given = variable.string('priorityValue')
const priority = variable.int('priorityInt')

const between = (least: number, most: number) => all(priority.atLeast(least), priority.atMost(most))

/** Sends urgent calls to provisioned throughput, and the others to cheaper deployments. */
export default apiPolicy('priority-routing', {
  inbound: [
    base(),
    setVariable(given, context.request.headers.get('Priority', '0')),
    setVariable(priority, given.toInt(0)),
    choose(
      when(between(0, 100), [setBackendService({ backendId: provisioned })]),
      when(between(101, 500), [setBackendService({ backendId: regional })]),
      when(between(501, 1000), [setBackendService({ backendId: dataZone })]),
      otherwise([setBackendService({ backendId: circuitBreakerPool })]),
    ),
  ],
})
