import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { shownAmount } from '../../../lib/collector/money/amount-text.ts'
import { closeBrowser, hasChromium } from '../../_support/browser.ts'
import { count, money, november, sum } from './november.ts'
import { costOf } from './stub-api.ts'
import { settled, texts, withDashboard } from './with-dashboard.ts'

const totals = suite('totals')
const test = hasChromium ? totals : totals.skip
totals.after(closeBrowser)

test('it opens on the newest month that has calls, with its totals', () =>
  withDashboard(async ({ page }) => {
    await settled(page)
    assert.is(await page.locator('#period-name').innerText(), 'November 2026')
    assert.is(await page.title(), 'November 2026 – AI usage')
    const calls = sum(november, (row) => row.calls)
    const tokens = sum(november, (row) => row.input + row.cached + row.output)
    const errors = sum(november, (row) => row.errors)
    const cached = sum(november, (row) => row.cached)
    const read = cached + sum(november, (row) => row.input)
    assert.equal(await texts(page, '.totals .value'), [
      `$${money(november, 2)}`,
      count(tokens),
      count(calls),
      `${((errors / calls) * 100).toFixed(1)}\u00a0%`,
      `${(sum(november, (row) => row.latency) / calls / 1000).toFixed(1)}\u00a0s`,
      `${((cached / read) * 100).toFixed(1)}\u00a0%`,
    ])
    const exact = await page.locator('.totals .value').first().getAttribute('title')
    assert.is(exact, `${shownAmount(costOf(november), { most: 9 })} USD`)
  }))

test('it tells what is unpriced, pending, estimated and quarantined, and what that means', () =>
  withDashboard(async ({ page }) => {
    await settled(page)
    const unpriced = sum(november, (row) => row.unpricedCalls)
    assert.equal(await texts(page, '#quality dt'), [
      `${count(unpriced)} unpriced`,
      `${sum(november, (row) => row.pendingCalls)} pending`,
      '31 estimated',
      '2 quarantined',
    ])
    assert.match(await page.locator('#quality').innerText(), /price book.*GatewayLlmLogs/s)
    const model = page.locator('#models tr', { hasText: 'house-model' })
    assert.is(await model.locator('td.money').innerText(), 'unpriced')
  }))

test('budgets show what was used, what is expected and how they stand', () =>
  withDashboard(async ({ page }) => {
    await settled(page)
    assert.equal(await texts(page, '.budgets .state'), [
      'Will be exceeded',
      'On track',
      'Used up',
      'Above 50\u00a0%',
    ])
    const [first = '', second = ''] = await texts(page, '.budgets li')
    assert.match(first, /\$821\.00 of \$1,000\.00 \(82\.1.%\)/)
    assert.match(first, /1 Nov 2026 to 30 Nov 2026/)
    assert.match(first, /At this rate \$1,210\.50/)
    assert.match(second, /12,000,000 tokens of 50,000,000 tokens/)
    assert.is(await page.locator('.budgets li').first().locator('.threshold').count(), 3)
  }))

totals.run()
