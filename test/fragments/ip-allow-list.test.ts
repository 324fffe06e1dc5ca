import { test } from 'uvu'
import { ipAllowList } from '../../fragments/ip-allow-list.ts'
import { inbound, invalid, matches } from '../_support/fragment.ts'

test('addresses, networks and ranges may call', () => {
  matches(
    'ip-allow-list/default',
    inbound(
      ipAllowList({
        addresses: ['203.0.113.7', '10.1.0.0/16', { from: '10.9.0.1', to: '10.9.0.9' }],
      }),
    ),
  )
  matches(
    'ip-allow-list/edges',
    inbound(ipAllowList({ addresses: ['0.0.0.0/0', '10.0.0.1/32', '2001:db8::1'] })),
  )
})

test('what is no address is refused', () => {
  const refused = (address: string | { from: string; to: string }, message: string) =>
    invalid(inbound(ipAllowList({ addresses: [address] })), [message])
  invalid(inbound(ipAllowList({ addresses: [] })), ['`addresses` is empty.'])
  refused('10.0.0.256', '`addresses[0]` is no address: "10.0.0.256".')
  refused('010.0.0.1', '`addresses[0]` is no address: "010.0.0.1".')
  refused('example.com', '`addresses[0]` is no address: "example.com".')
  refused('10.0.0.5/8', '`addresses[0]` is no network, which begins at 10.0.0.0: "10.0.0.5/8".')
  refused('10.0.0.0/33', '`addresses[0]` has no prefix from 0 to 32: "10.0.0.0/33".')
  refused('2001:db8::/32', '`addresses[0]` is no network of IPv4: "2001:db8::/32".')
  refused({ from: '10.0.0.9', to: '10.0.0.1' }, '`addresses[0]` is empty: 10.0.0.9–10.0.0.1.')
  refused({ from: '10.0.0.9', to: 'b' }, '`addresses[0]` has no address in "b".')
  refused({ from: 'a', to: '10.0.0.1' }, '`addresses[0]` has no address in "a".')
  refused(
    { from: '10.0.0.1', to: '2001:db8::1' },
    '`addresses[0]` mixes IPv4 and IPv6: 10.0.0.1–2001:db8::1.',
  )
})

test('every wrong address is told', () => {
  invalid(inbound(ipAllowList({ addresses: ['a', '10.0.0.1', 'b'] })), [
    '`addresses[0]` is no address: "a".',
    '`addresses[2]` is no address: "b".',
  ])
})

test.run()
