import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { locateSpan } from '../../lib/diagnostics/locate-span.ts'
import { type Span, span } from '../../lib/diagnostics/source.ts'
import { markupElements } from '../../lib/document/markup.ts'
import { readDocument } from '../../lib/document/read-document.ts'
import { catalog } from '../../lib/policies/catalog.ts'
import type { PolicyDefinition, ValueDefinition } from '../../lib/policies/definition.ts'
import { xmlName } from '../../lib/policies/key.ts'
import { rules } from '../../lib/validate/rules.ts'
import { validate } from '../../lib/validate/validate.ts'
import { equal } from '../../lib/xml/equal.ts'
import type { Value, XmlElement } from '../../lib/xml/node.ts'
import { print } from '../../lib/xml/print.ts'
import { read } from '../../lib/xml/read.ts'
import {
  documentText,
  otherTargets,
  plainValue,
  type Spot,
  sample,
  spots,
} from '../_support/sample.ts'

const documented = [...catalog.values()].filter(
  ({ category, name }) => category !== 'undocumented' && name !== 'base',
)

// What these say of a sample depends on what stands around it.
const around = new Set(['missing-companion', 'only-inside', 'preview-feature', 'empty-value'])
const checks = rules.filter((rule) => 'check' in rule && !around.has(rule.code))

/** What validation says of one element in a spot: `severity code text-under-the-marker`. */
function findings(root: XmlElement, spot: Spot): readonly string[] {
  const text = documentText(root, spot.section)
  const document = readDocument({ path: 'a.xml', text }, { target: spot.target })
  return validate([document], { rules: checks }).map(({ severity, code, origin }) => {
    const { start, end } = origin as Span
    assert.ok(locateSpan(origin as Span).line > 0)
    return `${severity} ${code} ${text.slice(start, end)}`
  })
}

const only = (policy: PolicyDefinition): Spot =>
  spots(policy)[0] ?? { target: { scope: 'api', api: 'a' }, section: 'inbound' }

const without = (element: XmlElement, name: string): XmlElement => ({
  ...element,
  attributes: element.attributes.filter((each) => each.name !== name),
})

const withValue = (element: XmlElement, name: string, text: string): XmlElement => {
  const origin = span({ path: '', text: '' }, 0, 0)
  const value: Value = { kind: 'literal', text, origin }
  return {
    ...element,
    attributes: [...without(element, name).attributes, { name, value, origin }],
  }
}

test('there is a definition for every policy, under its own name', () => {
  assert.is(catalog.size, 79)
  for (const [name, { title, summary, docs, category }] of catalog) {
    assert.ok(title.length > 0 && summary.endsWith('.'), name)
    assert.is(docs === undefined, category === 'undocumented', name)
  }
})

test('every doc is a sentence', () => {
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null || 'definition' in value) return
    for (const [key, each] of Object.entries(value)) {
      if (key === 'doc') assert.match(String(each), /^[A-Z"`*].*[.…]$/s, path)
      else visit(each, `${path}.${key}`)
    }
  }
  for (const [name, definition] of catalog) visit(definition, name)
})

test('keys are unique, and members of groups exist', () => {
  const visit = (
    definition: PolicyDefinition | NonNullable<PolicyDefinition['children']>[string],
    path: string,
  ): void => {
    const keys = [
      ...Object.keys(definition.attributes ?? {}),
      ...Object.keys(definition.children ?? {}),
      ...(definition.text ? ['text'] : []),
    ]
    assert.equal(keys.toSorted(), [...new Set(keys)].toSorted(), path)
    for (const group of definition.groups ?? []) {
      const members = 'of' in group ? group.of : [group.if, ...group.then]
      for (const member of members) assert.ok(keys.includes(member), `${path}: ${member}`)
    }
    for (const [key, child] of Object.entries(definition.children ?? {}))
      visit(child, `${path}/${key}`)
  }
  for (const [name, definition] of catalog) visit(definition, name)
})

test('a default is a value that the definition takes', () => {
  for (const policy of documented) {
    for (const [key, attribute] of Object.entries(policy.attributes ?? {})) {
      if (attribute.default === undefined || !attribute.values) continue
      assert.ok(attribute.values.includes(attribute.default), `${policy.name} ${key}`)
    }
  }
})

test('the least that a definition demands has no finding, wherever the policy may stand', () => {
  for (const policy of documented) {
    for (const spot of spots(policy)) {
      assert.equal(
        findings(sample(policy.name, policy), spot),
        [],
        `${policy.name} ${JSON.stringify(spot)}`,
      )
    }
  }
})

test('everything that a definition knows has no finding either', () => {
  for (const policy of documented.filter(({ name }) => name !== 'set-body' && name !== 'trace')) {
    // A backend is reached in one of several ways.
    const full = sample(policy.name, policy, {
      optional: (key) => !/^(?:dapr|sf|baseUrl)/.test(key),
    })
    // Some members of a group exclude each other.
    const found = findings(full, only(policy)).filter((each) => !each.includes('member-group'))
    assert.equal(found, [], policy.name)
  }
})

test('each required attribute left out is one finding, at the element', () => {
  for (const policy of documented) {
    const whole = sample(policy.name, policy)
    for (const [key, attribute] of Object.entries(policy.attributes ?? {})) {
      if (!attribute.required) continue
      const severity = attribute.required === true ? 'error' : 'warning'
      assert.equal(
        findings(without(whole, xmlName(key, attribute)), only(policy)),
        [`${severity} missing-attribute ${policy.name}`],
        `${policy.name} ${key}`,
      )
    }
  }
})

test('each list of values misspelt is one finding, at the value', () => {
  for (const policy of documented) {
    const optional = (key: string): boolean => policy.attributes?.[key]?.values !== undefined
    for (const [key, attribute] of Object.entries(policy.attributes ?? {})) {
      if (!attribute.values) continue
      const whole = sample(policy.name, policy, {
        optional: (each, depth) => depth === 0 && each === key && optional(each),
      })
      const found = findings(withValue(whole, xmlName(key, attribute), 'nonsense'), only(policy))
      assert.equal(found, ['error enum-value nonsense'], `${policy.name} ${key}`)
    }
  }
})

test('each section and scope that is wrong is one finding, at the name', () => {
  for (const policy of documented) {
    const whole = sample(policy.name, policy)
    const [spot] = spots(policy)
    if (!spot?.section) continue
    const known = [...policy.sections, ...(policy.undocumentedSections ?? [])]
    for (const section of ['inbound', 'backend', 'outbound', 'on-error'] as const) {
      if (known.includes(section)) continue
      assert.equal(
        findings(whole, { ...spot, section }),
        [`error section-allowed ${policy.name}`],
        policy.name,
      )
    }
    for (const target of otherTargets(policy)) {
      assert.equal(
        findings(whole, { ...spot, target }),
        [`error scope-allowed ${policy.name}`],
        policy.name,
      )
    }
  }
})

test('a misspelt attribute and a misspelt child are one finding each', () => {
  for (const policy of documented.filter(({ markup, nested }) => !markup && !nested)) {
    const whole = sample(policy.name, policy)
    assert.equal(findings(withValue(whole, 'nonsense', '1'), only(policy)), [
      'error unknown-attribute nonsense="1"',
    ])
    const odd = {
      ...whole,
      children: [...whole.children, { ...whole, name: 'nonsense', attributes: [], children: [] }],
    }
    assert.equal(findings(odd, only(policy)), ['error unknown-child nonsense'], policy.name)
  }
})

const origin = span({ path: '', text: '' }, 0, 0)
const characters = fc.constantFrom(...' \t\nab"\'<>&;{}()@/\\=-é…\u{1f600}')
const literal = fc
  .array(characters, { minLength: 1, maxLength: 12 })
  .map((each) => each.join(''))
  .filter((text) => text.trim() !== '' && !/^\s*@[({]/.test(text))
const piece = fc.constantFrom(
  'a',
  ' ',
  '\n',
  '"x)"',
  "'('",
  '(b)',
  '{c}',
  '[d]',
  '// e )\n',
  '/* } */',
  '$"{f["g"]}"',
  '@"h""("',
  ' < ',
  ' && ',
  '{{n}}',
  '"&lt;"',
)
const code = fc.array(piece, { minLength: 1, maxLength: 8 }).map((each) => each.join(''))
const value: fc.Arbitrary<Value> = fc.oneof(
  literal.map((text): Value => ({ kind: 'literal', text, origin })),
  fc
    .record({ form: fc.constantFrom('expression' as const, 'block' as const), code })
    .map(({ form, code: text }): Value => ({ kind: 'code', form, code: `${text}\n`, origin })),
)

test('generated documents print, read back equal and print the same, in both forms', () => {
  const generated = fc.record({
    policy: fc.constantFrom(...documented),
    values: fc.array(value, { minLength: 40, maxLength: 40 }),
    picks: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
  })
  fc.assert(
    fc.property(generated, ({ policy, values, picks }) => {
      let at = 0
      const next = (_: ValueDefinition): Value => values[at++ % values.length] ?? plainValue(_)
      const root = sample(policy.name, policy, {
        optional: () => picks[at++ % picks.length]!,
        value: next,
      })
      for (const format of ['rawxml', 'xml'] as const) {
        const options = { format, markup: markupElements }
        const text = print([root], options)
        const again = read({ path: 'a', text }, { markup: markupElements, format }).nodes
        assert.ok(equal([root], again), text)
        assert.is(print(again, options), text)
      }
    }),
    { numRuns: 400 },
  )
})

test.run()
