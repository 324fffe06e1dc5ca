import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { buildProject } from '../../lib/workspace/build.ts'
import { gatewayFindings } from '../../lib/workspace/gateway-findings.ts'
import { loadConfig } from '../../lib/workspace/load-config.ts'
import { project } from '../_support/project.ts'

const { root } = project({
  'policies-src/free.ts': `import { backend, base, productPolicy, quotaByKey, setBackendService } from 'apim-policy'

const stock = backend('stock', {
  url: 'https://stock.example.com',
  circuitBreaker: { count: 1, interval: '10s', statusCodeRanges: [429], tripDuration: '1m' },
})

export default productPolicy('free', {
  inbound: [
    base(),
    quotaByKey({ calls: 10, renewalPeriod: 3600, counterKey: 'all' }),
    setBackendService({ backend: stock }),
  ],
})
`,
})

const env = { name: 'default', variables: {} }
const build = await buildProject(await loadConfig(root, []), { env, format: 'rawxml' })

test('what a kind of gateway does not have is found, where it was written', () => {
  const found = gatewayFindings(build, 'consumption').map(
    ({ code, severity, message, location }) =>
      `${severity} ${location?.path}:${location?.line} ${message} [${code}]`,
  )
  assert.equal(found.toSorted(), [
    'error policies-src/free.ts:11 `quota-by-key` does not run on the consumption gateway. [gateway-allowed]',
    'error policies-src/free.ts:5 `stock` has a circuit breaker, which the Consumption tier does not know. [breaker-gateway]',
  ])
})

test('a gateway that has everything finds nothing, and nothing else is asked', () => {
  assert.equal(gatewayFindings(build, 'classic'), [])
})

test.run()
