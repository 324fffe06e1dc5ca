import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { apiPolicy, fragment, includeFragment, setMethod } from '../../../lib/index.ts'
import { unresolvedFragment } from '../../../lib/validate/rules/unresolved-fragment.ts'
import { validate } from '../../../lib/validate/validate.ts'

const limits = fragment('limits', [setMethod('GET')])
const including = (fragmentId: string) =>
  apiPolicy('a', { inbound: [includeFragment({ fragmentId })] })

test('a fragment of the project and one of the service are found, in any case', () => {
  const documents = [
    limits,
    apiPolicy('b', { inbound: [includeFragment(limits)] }),
    including('Shared'),
  ]
  const options = { rules: [unresolvedFragment], externalFragments: ['shared'] }
  assert.equal(validate(documents, options), [])
})

test('another one is an error with a suggestion', () => {
  const [found, ...more] = validate([limits, including('limts')], { rules: [unresolvedFragment] })
  assert.equal(more, [])
  assert.is(found?.message, 'There is no fragment `limts`.')
  assert.is(found?.hint, 'Did you mean `limits`?')
})

test.run()
