import { test } from 'uvu'
import { documentRoot } from '../../../lib/validate/rules/document-root.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`policies is the root of a document`, () => {
  valid(documentRoot, `<policies />`)
})

test(`fragment is the root of a fragment`, () => {
  valid(documentRoot, `<fragment />`, { target: { scope: 'fragment', fragment: 'f' } })
})

test(`a data source is the root of a resolver`, () => {
  valid(documentRoot, `<http-data-source />`, {
    target: { scope: 'resolver', api: 'a', type: 'T', field: 'f' },
  })
})

test(`another root is an error`, () => {
  invalid(documentRoot, `<fragment />`, [
    `1:2 error <fragment> cannot be the root of the policy of API \`orders\`.`,
  ])
})

test(`and for a resolver`, () => {
  invalid(
    documentRoot,
    `<policies />`,
    [`1:2 error <policies> cannot be the root of the resolver of \`T.f\` of API \`a\`.`],
    { target: { scope: 'resolver', api: 'a', type: 'T', field: 'f' } },
  )
})

test(`an empty document is an error`, () => {
  invalid(documentRoot, `<!-- a -->`, [`1:1 error The document is empty.`])
})

test(`two roots are an error`, () => {
  invalid(documentRoot, `<policies /><policies />`, [
    `1:14 error The document has a second root element.`,
  ])
})

test(`a piece without a target may be anything`, () => {
  valid(documentRoot, `<set-method>GET</set-method>`, { target: null })
})

test.run()
