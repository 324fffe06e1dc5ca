import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { setCookie } from '../../../lib/host/http/set-cookie.ts'

test('a cookie says what it was given, and no more', () => {
  assert.is(setCookie({ name: 'a', value: 'b' }), 'a=b')
  assert.is(
    setCookie({
      name: 'a b',
      value: 'c;d\r\n',
      domain: { value: 'localhost' },
      path: { value: '/' },
      expires: { value: { seconds: 0 } },
      maxAge: { value: 0 },
      secure: { value: true },
      httpOnly: { value: false },
      sameSite: 'explicitNone',
    }),
    'a%20b=c%3Bd%0D%0A; Domain=localhost; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Secure; SameSite=None',
  )
})

test.run()
