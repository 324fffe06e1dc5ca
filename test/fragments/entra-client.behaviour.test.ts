import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { entraClient } from '../../fragments/entra-client.ts'
import { jwtClient } from '../../fragments/jwt-client.ts'
import { executeDocuments } from '../_support/execute.ts'
import { inbound } from '../_support/fragment.ts'

const roles = ['Models.Call', 'Models.Admin']
const scopes = ['models.call']
const audiences = ['api://models']

const documents = {
  roles: inbound(entraClient({ tenant: 'contoso.com', audiences, roles })),
  both: inbound(entraClient({ tenant: 'contoso.com', audiences, roles, scopes })),
  scopes: inbound(jwtClient({ openidConfig: ['https://id.example.com'], audiences, scopes })),
}

/** Which of the documents let a token pass. */
const cases: Readonly<Record<string, readonly [claims: object, passes: string]>> = {
  'no claims': [{}, ''],
  'a role': [{ roles: ['Other', 'Models.Call'] }, 'roles both'],
  'a role as one text': [{ roles: 'Models.Admin' }, 'roles both'],
  'a role in other letters': [{ roles: ['models.CALL'] }, ''],
  'roles in one text': [{ roles: 'Models.Call Models.Admin' }, ''],
  'a scope': [{ scp: 'profile models.call' }, 'both'],
  'the beginning of a scope': [{ scp: 'models.call.all models' }, ''],
  'a scope of the standard': [{ scope: 'openid models.call' }, 'scopes'],
  'a list of scopes': [{ scope: ['openid', 'models.call'] }, 'scopes'],
  'a scope as a role': [{ roles: ['models.call'], scope: 'Models.Call' }, ''],
}

const names = ['roles', 'both', 'scopes'] as const

const calls = executeDocuments(
  'entra-client',
  Object.entries(cases).flatMap(([title, [value]]) =>
    names.map((name) => ({
      title: `${title}, ${name}`,
      document: documents[name],
      given: { variables: { clientToken: { type: 'jwt', value } as const } },
    })),
  ),
)

for (const [title, [, passes]] of Object.entries(cases)) {
  test(`${title}: ${passes || 'nothing'} lets it pass`, () => {
    for (const name of names) {
      const { response, error, returned } = calls.get(`${title}, ${name}`)
      assert.is(error, undefined)
      assert.is(returned, !passes.split(' ').includes(name), name)
      if (!returned) continue
      assert.is(response?.statusCode, 403)
      const { code, type } = JSON.parse(response?.body ?? '').error
      assert.equal([type, code], ['permission_error', 'forbidden'])
    }
  })
}

test.run()
