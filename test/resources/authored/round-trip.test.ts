import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Resource } from '../../../lib/index.ts'
import { canonicalProperties } from '../../../lib/plan/canonical-properties.ts'
import { tidy } from '../../../lib/plan/properties/tidy.ts'
import { authoredResources } from '../../../lib/resources/authored/authored-resources.ts'
import { resourceBody } from '../../../lib/resources/body.ts'
import { addressOf } from '../../../lib/resources/resource.ts'
import { resourceProblems } from '../../../lib/resources/resource-problems.ts'
import { environment } from '../../../lib/workspace/environment.ts'
import { loadWorkspace } from '../../../lib/workspace/load.ts'
import { projectAt } from '../../_support/example.ts'
import { arbitraryResources } from './_support/arbitrary-resources.ts'
import { dressed } from './_support/dressed.ts'
import { evaluated } from './_support/evaluated.ts'
import { formatted } from './_support/formatted.ts'

/** What would be sent, without what says nothing; secrets are the same everywhere. */
const sent = (resource: Resource): string =>
  JSON.stringify(tidy(resourceBody(resource, () => 'secret').properties))

async function comesBack(resources: readonly Resource[]): Promise<void> {
  const { files, losses } = authoredResources(resources.map(dressed))
  assert.equal(losses, [])
  const found = await evaluated(files)
  assert.equal([...found.keys()], resources.map(addressOf).toSorted())
  for (const resource of resources) {
    const again = found.get(addressOf(resource))!
    assert.is(again.resource, resource.resource)
    assert.is(sent(again), sent(resource), addressOf(resource))
    const { type, properties } = dressed(resource)
    assert.equal(
      canonicalProperties(type, resourceBody(again).properties),
      canonicalProperties(type, properties),
    )
    assert.equal(
      resourceProblems(again).filter(({ severity }) => severity === 'error'),
      [],
    )
  }
}

test('whatever the builders make comes back from what the service answers', async () => {
  await fc.assert(fc.asyncProperty(arbitraryResources, comesBack), {
    numRuns: 40,
    endOnFailure: true,
  })
})

for (const folder of [
  '.',
  'examples/aoai-monitoring',
  'examples/azure-openai-with-apim',
  'examples/chargeback-environment',
  'examples/finops-by-device',
  'examples/minimal',
]) {
  test(`the resources of the project in ${folder} come back`, async () => {
    const project = await projectAt(folder)
    const name = Object.keys(project.config.environments ?? {})[0]
    const { resources } = await loadWorkspace(project, environment(project.config, name))
    await comesBack(resources.resources)
  })
}

test('the files are as the formatter of this repository writes them', () => {
  const files = fc
    .sample(arbitraryResources, { numRuns: 25, seed: 7 })
    .flatMap((resources) => authoredResources(resources.map(dressed)).files)
  const { text, expected } = formatted(files)
  assert.ok(text.length > 10_000)
  assert.is(text, expected)
})

test.run()
