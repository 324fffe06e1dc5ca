import { test } from 'uvu'
import { csharpNull } from '../../../lib/validate/rules/csharp-null.ts'
import { invalid, section, valid } from '../../_support/rule.ts'

const header = '<set-header name="a"><value>@(context.User.Id)</value></set-header>'
const choose = (condition: string, content: string, otherwise = '') =>
  `<choose><when condition="@(${condition})">${content}</when>${otherwise}</choose>`

test('a member of what can be absent is a warning', () => {
  invalid(csharpNull, section('inbound', header), ['1:50 warning context.User can be null here.'])
  valid(csharpNull, section('inbound', header.replace('User.', 'User?.')))
})

test('a condition around it counts', () => {
  valid(csharpNull, section('inbound', choose('context.User != null', header)))
  valid(csharpNull, section('inbound', choose('context.User?.Email == "a"', header)))
  const otherwise = `<otherwise>${header}</otherwise>`
  valid(csharpNull, section('inbound', choose('context.User == null', '<base />', otherwise)))
  invalid(csharpNull, section('inbound', choose('context.User == null', header)), [
    '1:100 warning context.User can be null here.',
  ])
})

test('a choose before it that returns where the value is absent counts', () => {
  const guard = choose('context.User == null', '<return-response />')
  valid(csharpNull, section('inbound', guard + header))
  const other = choose('context.User == null', '<base />')
  invalid(csharpNull, section('inbound', other + header), [
    '1:124 warning context.User can be null here.',
  ])
})

test('the product is there in the policy of a product', () => {
  const text = section('inbound', header.replace('User.Id', 'Product.Name'))
  valid(csharpNull, text, { target: { scope: 'product', product: 'a' } })
  invalid(csharpNull, text, ['1:50 warning context.Product can be null here.'])
})

test('the last error is the business of another rule', () => {
  valid(csharpNull, section('on-error', header.replace('User.Id', 'LastError.Reason')))
})

test.run()
