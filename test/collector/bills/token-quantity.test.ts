import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { tokenQuantity } from '../../../lib/collector/bills/token-quantity.ts'
import { decimalOf, decimalText } from '../../../lib/collector/money/decimal.ts'

function tokens(quantity: string, unit: string, describing = ''): string | undefined {
  const found = tokenQuantity({ quantity: decimalOf(quantity)!, unit }, describing)
  return found && decimalText(found)
}

test('a unit that names tokens counts them, whatever the meter', () => {
  assert.is(tokens('1234', 'Tokens'), '1234')
  assert.is(tokens('1.234', '1000 Tokens'), '1234')
  assert.is(tokens('1.234', '1,000 Tokens'), '1234')
  assert.is(tokens('1.234', '1K Tokens'), '1234')
  assert.is(tokens('0.000123', '1M Tokens'), '123')
  assert.is(tokens('-2', '1000000 tokens'), '-2000000')
})

test('a unit without a name counts tokens of the meters of language models only', () => {
  assert.is(tokens('2', '1K', 'Azure OpenAI gpt 4.1 Inp glbl'), '2000')
  assert.is(tokens('2.5', '1M', 'GPT 5 Mini outpt Glbl 1M'), '2500000')
  assert.is(tokens('2', '1K', 'Language Text Records'), undefined)
  assert.is(tokens('2', '1M', 'Azure OpenAI tts'), undefined)
  assert.is(tokens('2', '100', 'Azure OpenAI Dall-E images'), undefined)
  assert.is(tokens('2', '100', 'Azure OpenAI gpt 4.1'), undefined)
  assert.is(tokens('2', '1 Hour', 'Azure OpenAI Provisioned Managed Unit'), undefined)
  assert.is(tokens('2', '', 'gpt'), undefined)
})

test.run()
