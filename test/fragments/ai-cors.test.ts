import { test } from 'uvu'
import { aiCors } from '../../fragments/ai-cors.ts'
import { inbound, invalid, matches } from '../_support/fragment.ts'

const origins = ['https://chat.example.com', 'http://localhost:5173']

test('pages may call with the usual clients', () => {
  matches('ai-cors/default', inbound(aiCors({ origins })))
  matches('ai-cors/any', inbound(aiCors({ origins: ['*'], maxAge: 0 })))
})

test('further headers and credentials can be allowed', () => {
  matches(
    'ai-cors/chosen',
    inbound(
      aiCors({
        origins,
        headers: ['Priority', 'Authorization'],
        exposed: ['X-Cost'],
        credentials: true,
        maxAge: 60,
      }),
    ),
  )
})

test('what is no origin, and credentials for any, are refused', () => {
  const refused = (options: Parameters<typeof aiCors>[0], message: string) =>
    invalid(inbound(aiCors(options)), [message])
  refused({ origins: [] }, '`origins` is empty.')
  refused({ origins: ['*', ...origins] }, '`origins` has `*` among others.')
  refused({ origins: ['*'], credentials: true }, '`credentials` cannot go with the origin `*`.')
  refused({ origins: ['example.com'] }, '`origins[0]` is no origin: "example.com".')
  refused(
    { origins: [origins[0]!, 'https://a.example/'] },
    '`origins[1]` is no origin: "https://a.example/".',
  )
  refused({ origins, maxAge: -1 }, '`maxAge` must be a whole number from 0, not -1.')
})

test.run()
