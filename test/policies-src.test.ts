import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readDocument } from '../lib/document/read-document.ts'
import { rules } from '../lib/validate/rules.ts'
import { buildProject } from '../lib/workspace/build.ts'
import { loadConfig } from '../lib/workspace/load-config.ts'
import { equal } from '../lib/xml/equal.ts'
import { corpusText, hasCorpus } from './_support/corpus.ts'
import { matches } from './_support/snapshot.ts'

/** The public policy that each document does the same as. */
const originals: Readonly<Record<string, string>> = {
  'managed-identity': 'azureopenai-with-apim/AOAI_Policy-Managed_Identity.xml',
  'retry-single-region':
    'azureopenai-with-apim/AOAI_Policy-Managed_Identity_with_Retry_SingleRegion.xml',
  'retry-multi-region':
    'azureopenai-with-apim/AOAI_Policy-Managed_Identity_with_Retry_MultiRegion.xml',
  'rate-throttle':
    'azureopenai-with-apim/AOAI_Policy-Managed_Identity_with_Retry_MultiRegion_RateThrottle.xml',
  'priority-routing': 'azureopenai-with-apim/AOAI_Policy-Priority_Routing.xml',
  'subscription-key': 'azureopenai-with-apim/AOAI_Policy-SAS_Token.xml',
  'end-user-tracking': 'azureopenai-with-apim/AOAI_Policy-Token_Tracking_End_User_Context.xml',
  chargeback: 'azureopenai-with-apim/AOAI_Policy-Token_Tracking_aka_Charge_back.xml',
  'content-trace': 'azureopenai-with-apim/AOAI_Policy-Trace_Prompt_Response_Content.xml',
  'usage-monitoring': 'aoai-monitoring/policy-api-chatcompletion.xml',
}

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
const project = await loadConfig(
  root,
  rules.map(({ code }) => code),
)
const env = { name: 'default', variables: {} }
const { compiled, findings } = await buildProject(project, { env, format: 'rawxml' })

test('the sources have no finding but the one that is silenced', () => {
  const shown = findings.map(({ code, suppressed }) => [code, suppressed !== undefined])
  assert.equal(shown, [['too-many-children', true]])
})

test('there is a document for each original', () => {
  const ids = compiled.map(({ path }) => path)
  assert.equal(
    ids,
    Object.keys(originals)
      .map((id) => `apis/${id}.xml`)
      .toSorted(),
  )
})

const check = hasCorpus ? test : test.skip
for (const [id, original] of Object.entries(originals)) {
  check(`${id} means the same as its original`, () => {
    const own = compiled.find(({ path }) => path === `apis/${id}.xml`)!
    const printed = readDocument({ path: own.path, text: own.xml })
    const theirs = readDocument({ path: original, text: corpusText(original) })
    assert.ok(equal(printed.nodes, theirs.nodes, { meaning: true }))
    assert.ok(equal(own.document.nodes, theirs.nodes, { meaning: true }))
  })

  test(`${id} compiles to the XML that is stored, byte for byte`, () => {
    const own = compiled.find(({ path }) => path === `apis/${id}.xml`)!
    matches(own.xml, `policies-src/${own.path}`)
  })
}

test.run()
