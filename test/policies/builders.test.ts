import { expectTypeOf } from 'expect-type'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import * as apim from '../../lib/index.ts'
import { print } from '../../lib/xml/print.ts'

const { base, choose, when, otherwise, setHeader, rateLimit, retry, forwardRequest } = apim
const text = (node: apim.PolicyNode): string => print([node])

test('a builder prints attributes in the order of the reference', () => {
  assert.is(
    text(rateLimit({ renewalPeriod: 60, calls: 10 })),
    '<rate-limit calls="10" renewal-period="60" />\n',
  )
})

test('a list of one kind of child may be given as that list', () => {
  const short = apim.cors({ allowedOrigins: ['*'], allowedHeaders: ['x-a', 'x-b'] })
  const long = apim.cors({
    allowedOrigins: { origin: ['*'] },
    allowedHeaders: { header: ['x-a', 'x-b'] },
  })
  assert.is(text(short), text(long))
})

test('an element that is its text may be given as that text', () => {
  assert.is(text(apim.setMethod('POST')), '<set-method>POST</set-method>\n')
  assert.is(text(apim.setBody('a')), text(apim.setBody({ text: 'a' })))
})

test('control flow reads as control flow', () => {
  const node = choose(
    when(apim.csharp<boolean>`true`, [setHeader({ name: 'a', value: 'b' })]),
    otherwise([
      retry({ condition: apim.csharp<boolean>`false`, count: 1, interval: 0 }, [forwardRequest()]),
    ]),
  )
  assert.is(
    text(node),
    `<choose>
    <when condition="@(true)">
        <set-header name="a">
            <value>b</value>
        </set-header>
    </when>
    <otherwise>
        <retry condition="@(false)" count="1" interval="0">
            <forward-request />
        </retry>
    </otherwise>
</choose>
`,
  )
})

test('what a condition leaves out is left out', () => {
  const document = apim.apiPolicy('a', { inbound: [base(), false, undefined] })
  const [root] = document.nodes
  assert.is(root?.kind === 'element' && root.children.length, 4)
})

test('a node is frozen', () => {
  const node = rateLimit({ calls: 1, renewalPeriod: 1 })
  assert.ok(
    Object.isFrozen(node) && Object.isFrozen(node.attributes) && Object.isFrozen(node.children),
  )
})

test('a policy in the wrong section does not compile', () => {
  const outbound = apim.jsonp({ callbackParameterName: 'cb' })
  const nested = choose(otherwise([choose(otherwise([outbound]))]))
  // @ts-expect-error jsonp belongs to outbound
  apim.apiPolicy('a', { inbound: [outbound] })
  // @ts-expect-error also two levels deep
  apim.apiPolicy('a', { inbound: [nested] })
  apim.apiPolicy('a', { outbound: [outbound, nested] })
})

test('a policy in the wrong scope does not compile', () => {
  // @ts-expect-error rate-limit is not for the global scope
  apim.globalPolicy({ inbound: [rateLimit({ calls: 1, renewalPeriod: 1 })] })
  apim.productPolicy('a', { inbound: [rateLimit({ calls: 1, renewalPeriod: 1 })] })
})

test('a second policy in backend does not compile', () => {
  // @ts-expect-error one policy only
  apim.apiPolicy('a', { backend: [base(), forwardRequest()] })
})

test('a fragment may be included where all its policies may stand', () => {
  const limits = apim.fragment('limits', [rateLimit({ calls: 1, renewalPeriod: 1 })])
  apim.apiPolicy('a', { inbound: [apim.includeFragment(limits)] })
  // @ts-expect-error rate-limit is not for outbound
  apim.apiPolicy('a', { outbound: [apim.includeFragment(limits)] })
  // @ts-expect-error base belongs to sections
  apim.fragment('b', [base()])
})

test('a branch stands only in choose', () => {
  // @ts-expect-error when is no policy of its own
  apim.apiPolicy('a', { inbound: [when(true, [forwardRequest()])] })
})

test('wrong values do not compile', () => {
  // @ts-expect-error a required attribute is missing
  rateLimit({ calls: 1 })
  // @ts-expect-error no such attribute
  rateLimit({ calls: 1, renewalPeriod: 1, caller: 2 })
  // @ts-expect-error not one of the enum
  setHeader({ name: 'a', existsAction: 'replace', value: 'b' })
  // @ts-expect-error a number is asked for
  rateLimit({ calls: '1', renewalPeriod: 1 })
  // @ts-expect-error expressions are not allowed here
  rateLimit({ calls: apim.csharp<number>`1`, renewalPeriod: 1 })
  // @ts-expect-error the expression has another type
  apim.setStatus({ code: apim.csharp<string>`"a"` })
  // @ts-expect-error exactly one of the two
  apim.setBackendService({ baseUrl: 'https://a', backendId: 'b' })
  // @ts-expect-error at least one of the two
  apim.llmTokenLimit({ counterKey: 'a', estimatePromptTokens: true })
})

test('expressions are told apart by their result', () => {
  expectTypeOf(apim.csharp<number>`1`).toExtend<apim.Expression<number>>()
  expectTypeOf(apim.csharp<number>`1`).not.toExtend<apim.Expression<string>>()
})

test.run()
