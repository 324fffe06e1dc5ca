import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { quantityPrice } from '../../../lib/collector/prices/quantity-price.ts'

const images = [
  { quality: 'hd', price: '2' },
  { size: 'wide', price: '3' },
  { size: 'wide', quality: 'hd', price: '4' },
]

test('the price that says the most of an image is its own, the size before the quality', () => {
  for (const list of [images, images.toReversed()]) {
    const prices = { unit: 'images', price: '1', images: list } as const
    assert.is(quantityPrice(prices, {}), '1')
    assert.is(quantityPrice(prices, { size: 'small', quality: 'low' }), '1')
    assert.is(quantityPrice(prices, { size: 'small', quality: 'hd' }), '2')
    assert.is(quantityPrice(prices, { size: 'wide', quality: 'low' }), '3')
    assert.is(quantityPrice(prices, { size: 'wide', quality: 'hd' }), '4')
  }
  const both = { unit: 'images', images: images.slice(0, 2) } as const
  assert.is(quantityPrice(both, { size: 'wide', quality: 'hd' }), '3')
})

test('what is not listed has no price', () => {
  assert.is(quantityPrice({ unit: 'images', images }, { size: 'small' }), undefined)
  assert.is(quantityPrice({ unit: 'seconds' }, {}), undefined)
})

test.run()
