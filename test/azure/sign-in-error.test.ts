import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { signInError } from '../../lib/azure/sign-in-error.ts'

const named = (name: string, message: string, more = {}) =>
  Object.assign(new Error(message), { name, ...more })

test('who is not signed in is told how to', () => {
  for (const name of [
    'CredentialUnavailableError',
    'AuthenticationRequiredError',
    'AuthenticationError',
    'AggregateAuthenticationError',
  ]) {
    const error = signInError(named(name, 'ChainedTokenCredential failed: eyJ0eXAiOi'))
    assert.is(error!.message, 'You are not signed in to Azure.')
    assert.match(error!.hint!, 'az login')
    assert.not.match(`${error!.message} ${error!.hint}`, 'eyJ0')
    assert.is(error!.exitCode, 1)
  }
})

test('what Microsoft refused is told by its number', () => {
  const text = 'AADSTS7000215: Invalid client secret provided: s3cret. Trace ID: 1-2-3'
  const error = signInError(named('AuthenticationError', text))
  assert.is(error!.message, 'Azure refused the sign-in (AADSTS7000215).')
  assert.match(error!.hint!, 'AZURE_CLIENT_SECRET is wrong')
  assert.not.match(`${error!.message} ${error!.hint} ${error!.cause}`, 's3cret')
})

test('a number without a word of ours has its page', () => {
  const error = signInError(named('AuthenticationError', 'AADSTS99999: No.'))
  assert.is(error!.hint, 'https://login.microsoftonline.com/error?code=99999')
})

test('the number is found in the errors of a chain as well', () => {
  const errors = [named('CredentialUnavailableError', 'No.'), 'x', named('x', 'AADSTS700082: Old.')]
  const error = signInError(named('AggregateAuthenticationError', 'No.', { errors }))
  assert.is(error!.message, 'Azure refused the sign-in (AADSTS700082).')
})

test('a wrong chain is told, and not what it was', () => {
  const error = signInError(new Error('Invalid value for AZURE_TOKEN_CREDENTIALS = eyJ0.'))
  assert.is(error!.message, 'AZURE_TOKEN_CREDENTIALS is not one that is known.')
  assert.not.match(error!.hint!, 'eyJ0')
})

test('any other error is not one of the sign-in', () => {
  for (const error of [
    new Error('AADSTS1'),
    new TypeError('x'),
    'AuthenticationError',
    undefined,
  ]) {
    assert.is(signInError(error), undefined)
  }
})

test.run()
