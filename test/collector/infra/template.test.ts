import { writeFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { deploy } from '../../_support/arm-deployment.ts'
import { readBicep } from '../../_support/bicep.ts'
import { templateOf } from '../../_support/bicep-template.ts'
import { bicepFiles, deployed, folder, template, textOf } from '../../_support/infrastructure.ts'

const main = `${folder}/main.bicep`
const file = `${folder}/azuredeploy.json`

type Object = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Object => typeof value === 'object' && value !== null

/** Everything in a value that is an object. */
function* objectsIn(value: unknown): Generator<Object> {
  if (!isObject(value)) return
  yield value
  for (const part of Object.values(value)) yield* objectsIn(part)
}

const sorted = (texts: Iterable<string>): readonly string[] => [...new Set(texts)].sort()

test('the template of the portal is the Bicep files, compiled', () => {
  const compiled = templateOf(main, textOf)
  if (process.env['UPDATE_SNAPSHOTS'] === '1') {
    writeFileSync(file, `${JSON.stringify(compiled, null, 2)}\n`)
    return
  }
  assert.equal(template, compiled, 'run this with UPDATE_SNAPSHOTS=1, then the formatter')
})

test('both have the same resource types in the same versions', () => {
  const inBicep = bicepFiles.flatMap((path) =>
    readBicep(textOf(path)).declarations.flatMap(({ kind, target }) =>
      kind === 'resource' ? [target!] : [],
    ),
  )
  const inJson = [...objectsIn(template)].flatMap(({ type, apiVersion }) =>
    typeof apiVersion === 'string' ? [`${type}@${apiVersion}`] : [],
  )
  const others = inJson.filter((each) => !each.startsWith('Microsoft.Resources/deployments@'))
  assert.equal(sorted(others), sorted(inBicep))
})

test('both have the same parameters, outputs and identifiers of roles', () => {
  const { parameters, outputs } = template as { parameters: object; outputs: object }
  const { declarations } = readBicep(textOf(main))
  const namesOf = (kind: string) =>
    declarations.filter((each) => each.kind === kind).map(({ name }) => name)
  assert.equal(sorted(Object.keys(parameters)), sorted(namesOf('param')))
  assert.equal(sorted(Object.keys(outputs)), sorted(namesOf('output')))
  const roles = (text: string) => sorted(text.match(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g)!)
  assert.equal(roles(textOf(file)), roles(bicepFiles.map(textOf).join('\n')))
})

test('its parameters file can be deployed', () => {
  const { parameters } = JSON.parse(textOf(`${folder}/azuredeploy.parameters.json`)) as {
    readonly parameters: Readonly<Record<string, { readonly value: unknown }>>
  }
  const given = Object.entries(parameters).map(([name, { value }]) => [name, value])
  assert.ok(deployed(Object.fromEntries(given)).resources.length > 30)
})

const choices: Readonly<Record<string, readonly unknown[]>> = {
  gatewayLogs: ['eventHub', 'workspace', 'both'],
  plan: ['flex', 'premium'],
  privateNetwork: [false, true],
  billScope: ['none', 'subscription', 'resourceGroup'],
  captureEvents: [false, true],
  capturePayloads: [false, true],
  aiApis: [[], ['openai', 'inference']],
  messageBytes: [0, 262144],
  suspendSubscriptions: [false, true],
  alertWebhook: ['', 'https://example.com/hook'],
  apimPrincipalId: ['', 'principal'],
}

test('every expression can be evaluated, whatever is chosen', () => {
  for (const [name, values] of Object.entries(choices)) {
    for (const value of values) {
      for (const privateNetwork of [false, true]) {
        const { resources, outputs } = deployed({ privateNetwork, [name]: value })
        assert.ok(resources.length > 30, `${name} is ${value}`)
        for (const output of Object.values(outputs)) assert.type(output, 'string')
        const ids = resources.map(({ id }) => id.toLowerCase())
        assert.is(new Set(ids).size, ids.length, `${name} is ${value}: no resource is made twice`)
      }
    }
  }
})

test('the names that must be unique in Azure are valid, however long the instance is', () => {
  for (const instance of ['a-b-c1', 'contoso-usage-production']) {
    const { resources } = deployed({ instance, apimName: 'apim' })
    const nameOf = (type: string) => resources.find((each) => each.type === type)!.name
    assert.match(nameOf('Microsoft.Storage/storageAccounts'), /^[a-z\d]{3,24}$/)
    assert.match(nameOf('Microsoft.KeyVault/vaults'), /^[a-z][a-z\d-]{2,23}$/)
    assert.match(nameOf('Microsoft.EventHub/namespaces'), /^[a-z][a-z\d-]{5,49}$/)
  }
})

test('parameters that are wrong are refused', () => {
  assert.throws(() => deployed({ instance: 'short' }), /`instance` is too short or too long/)
  assert.throws(() => deployed({ plan: 'consumption' }), /`plan` is not allowed/)
  assert.throws(() => deployed({ hubDays: 8 }), /`hubDays` is too small or too large/)
  assert.throws(() => deployed({ aiApis: 'openai' }), /`aiApis` is no array/)
  assert.throws(() => deployed({ colour: 'red' }), /no parameter `colour`/)
})

/** The template with a text in it changed. */
const broken = (old: string, by: string): (() => unknown) => {
  const text = JSON.stringify(template)
  assert.ok(text.includes(old), `the template has ${old}`)
  const place = { cloud: 'AzureCloud', subscriptionId: 's', resourceGroup: 'g' } as const
  const given = { instance: 'contoso-usage', apimName: 'contoso-apim' }
  return () => deploy(JSON.parse(text.replaceAll(old, () => by)), given, place)
}

const mistakes: readonly (readonly [old: string, by: string, message: RegExp])[] = [
  ["parameters('logDays')]", "parameters('logDays']", /`,` is missing/],
  ["parameters('logDays')]", "parameters('logDays')", /does not end/],
  ["[parameters('logDays')", "[parameters('logDays'))", /Something is too much/],
  ["[parameters('logDays')", "[param('logDays')", /`param` is no function/],
  ["parameters('logDays')", "parameters('days')", /`days` is not declared/],
  ["reference('vault').outputs.uri", "reference('vault').outputs.url", /There is no `url`/],
  [
    "reference('vault').outputs.uri",
    "reference('v').outputs.uri",
    /`v` is used before it is there/,
  ],
  ['"dependsOn":["identity","storage"]', '"dependsOn":[]', /is used before it is there/],
  ['"dependsOn":["identity","storage"]', '"dependsOn":["vault"]', /`vault` depends on itself/],
  ['"dependsOn":["hub"]', '"dependsOn":[]', /`[^`]+` comes before what it is part of/],
  ["format('{0}/{1}/{2}', ", "format('{0}/{1}', ", /is no name for Microsoft/],
]

test('an expression that says nothing sensible is found', () => {
  for (const [old, by, message] of mistakes) assert.throws(broken(old, by), message, by)
})

test.run()
