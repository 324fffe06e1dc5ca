import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readBicep } from '../../_support/bicep.ts'
import { bicepProblems, parameterProblems, paramsOf } from '../../_support/bicep-problems.ts'
import { bicepFiles, folder, read, textOf } from '../../_support/infrastructure.ts'

const main = `${folder}/main.bicep`
const environments = ['dev', 'test', 'prod'].map((name) => `${folder}/${name}.bicepparam`)

/** Reads the files as they are, but for one in which a text is another. */
const reading = (path: string, old: string, by: string) => {
  const text = textOf(path)
  assert.is(text.split(old).length, 2, `${path} has ${old} once`)
  return (each: string) => (each === path ? text.replace(old, () => by) : read(each))
}

test('names, parameters, outputs, types and modules fit together', () => {
  assert.equal(bicepProblems(main, read), [])
})

test('every module is used', () => {
  const used = new Set([main])
  for (const path of used) {
    for (const { kind, target } of readBicep(textOf(path)).declarations) {
      if (kind === 'module') used.add(path.replace(/[^/]+$/, '') + target)
    }
  }
  assert.equal([...used].sort(), bicepFiles)
})

test('every parameter of the whole says what it is for', () => {
  for (const { name, decorators } of paramsOf(readBicep(textOf(main))).values()) {
    assert.ok(decorators.has('description'), name)
  }
})

test('each environment gives all that is required and nothing else', () => {
  for (const path of environments) assert.equal(parameterProblems(path, read), [], path)
})

const vault = `${folder}/modules/key-vault.bicep`
const hub = `${folder}/modules/event-hub.bicep`
const network = `${folder}/modules/network.bicep`

const mistakes: readonly (readonly [path: string, old: string, by: string, problem: RegExp])[] = [
  [main, 'modules/key-vault.bicep', 'modules/safe.bicep', /modules\/safe\.bicep does not exist/],
  [main, '    logDays: logDays\n', '', /`monitoring` needs the parameter `logDays`/],
  [
    main,
    '    plan: plan\n    gatewayNetworkId',
    '    plans: plan\n    gatewayNetworkId',
    /no parameter `plans`/,
  ],
  [main, 'vault.outputs.uri', 'vault.outputs.url', /`vault` has no output `url`/],
  [main, 'email: alertEmail', 'email: alertMail', /`alertMail` is not declared/],
  [
    main,
    '  scope: subscription()',
    '  scope: resourceGroup()',
    /`subscriptionCosts` has another scope/,
  ],
  [main, 'param refusedCalls int', 'param refusedCalls number', /`number` is no type/],
  [vault, "vaults@2023-07-01'", "vaults@2023-7-1'", /is no type with a version/],
  [
    vault,
    "parent: vault\n  name: 'alert-webhook'",
    "parent: storage\n  name: 'alert-webhook'",
    /cannot be the parent of `webhook`/,
  ],
  [vault, "  name: 'collector-key'\n", '', /`collectorKey` has no name/],
  [vault, 'value: guid(', 'value: newGuid(', /`newGuid` is no function/],
  [hub, 'param hubDays int', 'param hubDays int\n\nparam hubHours int', /`hubHours` is not used/],
  [
    hub,
    'var azureEventHubsDataSender',
    'var azureEventHubsDataReceiver',
    /`azureEventHubsDataReceiver` is declared twice/,
  ],
  [
    network,
    '        addressPrefix\n',
    '        addressPrefixes\n',
    /`addressPrefixes` is not declared/,
  ],
]

test('a mistake is found wherever it is made', () => {
  for (const [path, old, by, problem] of mistakes) {
    const found = bicepProblems(main, reading(path, old, by))
    assert.match(found.join('\n'), problem, `${by} in ${path}`)
  }
})

test('a text that is no Bicep is refused with its line', () => {
  const refusal = (text: string): string => {
    try {
      readBicep(text)
      return ''
    } catch (error) {
      return (error as Error).message
    }
  }
  assert.is(refusal("var a = 'x"), 'Line 1: a text does not end.')
  assert.is(refusal('var a = 1\nvar b = [\n  1'), 'Line 3: `the end` is not expected.')
  assert.is(refusal('var a = {\n  b 1\n}'), 'Line 2: `:` is expected, not `1`.')
  assert.is(refusal('let a = 1'), 'Line 1: `let` declares nothing.')
  assert.is(refusal('var a = 1 2'), 'Line 1: `2` is not expected.')
  assert.is(refusal('var a = "x"'), 'Line 1: `"` is not expected.')
})

test('a parameter that is unknown, missing or given twice is found', () => {
  const [dev = ''] = environments
  const problemsWith = (old: string, by: string) => parameterProblems(dev, reading(dev, old, by))
  assert.equal(problemsWith('param rawDays', 'param rowDays'), [`${dev}: \`rowDays\` is unknown.`])
  assert.equal(problemsWith('param hubDays', 'param rawDays'), [
    `${dev}: \`rawDays\` stands there twice.`,
  ])
  assert.equal(problemsWith("param instance = 'contoso-usage-dev'\n", ''), [
    `${dev}: \`instance\` is missing.`,
  ])
})

test.run()
