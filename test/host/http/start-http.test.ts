import { request } from 'node:http'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type TestHost, withHost } from '../_support/host.ts'

const serve = (
  use: (url: string, host: TestHost) => Promise<void>,
  env: Readonly<Record<string, string>> = {},
): Promise<void> => withHost({ parts: 'http', env }, (test) => use(test.host.url, test))

interface Answer {
  readonly status: number
  readonly body: string
}

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { readonly error: { readonly code: string } }).error.code

/** Asks with a path and headers as they are, which `fetch` would put right. */
const ask = (
  url: string,
  options: { readonly path?: string; readonly headers?: Record<string, string> },
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(url, options, (response) => {
      let body = ''
      response.on('data', (piece) => {
        body += piece
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
    asked.on('error', reject).end()
  })

test('a route is served with its parameters, query, headers and cookies', () =>
  serve(async (url) => {
    const address = `${url}/api/v1/usage/sum%2Fmary%20%C3%B6?by=team&by=model`
    const response = await fetch(address, { headers: { 'X-Asked': 'yes' } })
    assert.is(response.status, 200)
    assert.is(response.headers.get('content-type'), 'application/json')
    assert.is(response.headers.get('etag'), '"1"')
    assert.is(response.headers.get('x-asked'), 'yes')
    assert.equal(response.headers.getSetCookie(), ['seen=a%20b; Path=/; HttpOnly; SameSite=Lax'])
    assert.equal(await response.json(), {
      what: 'sum/mary ö',
      by: ['team', 'model'],
      url: address,
    })
    assert.is((await fetch(`${url}/API/v1/Usage/summary`)).status, 200)
  }))

test('a body goes to the function and back byte by byte', () =>
  serve(async (url) => {
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, at) => at % 256))
    const response = await fetch(`${url}/api/v1/echo`, { method: 'POST', body: bytes })
    assert.equal(
      [response.status, response.headers.get('content-type')],
      [201, 'application/octet-stream'],
    )
    assert.ok(bytes.equals(Buffer.from(await response.arrayBuffer())))
    const empty = await fetch(`${url}/api/v1/echo/json`, { method: 'PUT' })
    assert.equal([await empty.text(), empty.headers.get('content-type')], ['', 'application/json'])
  }))

test('a function that answers nothing is 204', () =>
  serve(async (url) => {
    const response = await fetch(`${url}/api/v1/nothing`)
    assert.equal([response.status, await response.text()], [204, ''])
  }))

test('an unknown route is 404 and a wrong method 405, both in JSON', () =>
  serve(async (url) => {
    for (const path of ['/', '/api', '/api/v1/usage', '/api/v1/usage/a/b', '/v1/nothing']) {
      const response = await fetch(url + path)
      assert.is(response.status, 404, path)
      assert.is(await codeOf(response), 'NotFound')
    }
    const wrong = await fetch(`${url}/api/v1/echo`, { method: 'DELETE' })
    assert.equal([wrong.status, wrong.headers.get('allow')], [405, 'POST, PUT'])
    assert.equal(await wrong.json(), {
      error: { code: 'MethodNotAllowed', message: 'This route does not take DELETE.' },
    })
  }))

test('a function that throws is 500 with an id; only the host is told why', () =>
  serve(async (url, { problems }) => {
    const response = await fetch(`${url}/api/v1/broken`)
    assert.is(response.status, 500)
    const text = await response.text()
    assert.not.match(text, /secret|Error:| at /)
    const { error } = JSON.parse(text)
    assert.is(error.code, 'InternalServerError')
    assert.is(problems.length, 1)
    assert.equal([problems[0]?.function, problems[0]?.invocationId], ['broken', error.id])
    assert.match(String(problems[0]?.error), 'the secret of the database')
    assert.is((await fetch(`${url}/api/v1/nothing`)).status, 204, 'the host goes on')
  }))

test('a body that is too long is 413, whether or not it says how long it is', () =>
  serve(
    async (url) => {
      const post = (body: unknown): Promise<Response> =>
        fetch(`${url}/api/v1/echo`, { method: 'POST', body, duplex: 'half' } as RequestInit)
      assert.is((await post('x'.repeat(5000))).status, 201)
      const long = await post('x'.repeat(3_000_000))
      assert.equal([long.status, await codeOf(long)], [413, 'ContentTooLarge'])
      const pieces = new ReadableStream({
        start(controller) {
          for (let at = 0; at < 30; at++) controller.enqueue(Buffer.alloc(100_000))
          controller.close()
        },
      })
      assert.is((await post(pieces)).status, 413)
    },
    { FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: '5000' },
  ))

test('a name that is not of this machine is refused', () =>
  serve(async (url, { problems }) => {
    const { port } = new URL(url)
    const statusFor = async (host: string): Promise<number> =>
      (await ask(`${url}/api/v1/nothing`, { headers: { host } })).status
    for (const host of [`localhost:${port}`, '127.0.0.1', '127.8.0.1:1', '[::1]:80', 'LOCALHOST']) {
      assert.is(await statusFor(host), 204, host)
    }
    for (const host of ['evil.example', '127.0.0.1.evil.example', 'localhost.evil', '10.0.0.1']) {
      assert.is(await statusFor(host), 403, host)
    }
    assert.equal(problems, [])
  }))

test('an address that is not one is 400', () =>
  serve(async (url) => {
    const statusOf = async (path: string): Promise<number> => (await ask(url, { path })).status
    assert.is(await statusOf('/api/v1/usage/%zz'), 400)
    assert.is(await statusOf('http://127.0.0.1/api/v1/nothing'), 400)
    assert.is(await statusOf('//api//v1/nothing'), 204)
  }))

test('the route prefix is that of host.json', () =>
  withHost(
    { parts: 'http', hostJson: { extensions: { http: { routePrefix: '' } } } },
    async ({ host }) => {
      assert.is((await fetch(`${host.url}/v1/nothing`)).status, 204)
      assert.is(host.routes.at(-1)?.path, '/v1/slow')
    },
  ))

test.run()
