import { readFileSync } from 'node:fs'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { shownAmount } from '../../../lib/collector/money/amount-text.ts'
import { closeBrowser, hasChromium } from '../../_support/browser.ts'
import { money, november, novemberOf } from './november.ts'
import { costOf } from './stub-api.ts'
import { queryOf, settled, texts, withDashboard } from './with-dashboard.ts'

const tables = suite('tables')
const test = hasChromium ? tables : tables.skip
tables.after(closeBrowser)

test('consumers are listed from the dearest on, with money exact and points in one line', () =>
  withDashboard(async ({ page }) => {
    await settled(page)
    assert.is(await page.locator('#consumers tbody tr').count(), 10)
    await page.click('#consumers-table-more')
    const names = [...new Set(november.map(({ names }) => names['subscription'] ?? null))]
    const shown = await texts(page, '#consumers tbody td.money')
    const costs = names.map((name) => costOf(novemberOf('subscription', name)))
    const order = costs.toSorted((a, b) => Number(b - a))
    assert.equal(
      shown.map((text) => text.replaceAll(',', '')),
      order.map((nano) => shownAmount(nano)),
    )
    const cell = page.locator('#consumers tbody td.money').first()
    assert.is(await cell.getAttribute('title'), `${shownAmount(order[0]!, { most: 9 })} USD`)
    const widths = await page.evaluate<number[]>(
      `[...document.querySelectorAll('#consumers tbody td.money')].map((cell) => (cell.dataset.pad ?? '').length
        + cell.textContent.split('.')[1].length)`,
    )
    assert.equal([...new Set(widths)], [6])
  }))

test('a column sorts, and once more the other way', () =>
  withDashboard(async ({ page }) => {
    await settled(page)
    const heading = page.locator('#models thead th').first()
    await heading.locator('button').click()
    assert.is(await heading.getAttribute('aria-sort'), 'ascending')
    const names = await texts(page, '#models tbody bdi')
    assert.equal(names, [...names].sort())
    await heading.locator('button').click()
    assert.is(await heading.getAttribute('aria-sort'), 'descending')
    assert.equal(await texts(page, '#models tbody bdi'), names.toReversed())
  }))

test('the chargeback has its total, what nobody pays, and a grouping of its own', () =>
  withDashboard(async ({ page }) => {
    await settled(page)
    const totals = await texts(page, '#charges tfoot td.money')
    const charged = costOf(november) + 12_340_000_000n - 3_250_000_000n
    assert.equal(totals, [money(november), '12.34', '0.00', '-3.25', shownAmount(charged), ''])
    assert.match(await page.locator('#chargeback').innerText(), /is open and may still change/)
    assert.is(await page.locator('#unallocated tbody tr').count(), 2)
    await page.focus('#charge-by')
    await page.selectOption('#charge-by', 'product')
    await settled(page)
    assert.is(queryOf(page), '?charge=product')
    assert.is(await page.locator('#charges tbody tr').count(), 3)
    assert.is(await page.locator('#charge-by:focus').count(), 1)
  }))

test('every table is saved as CSV, under the name that the API gives it', () =>
  withDashboard(
    async ({ page, stub }) => {
      await page.fill('#key', 'a-key-of-finance')
      await page.keyboard.press('Enter')
      await settled(page)
      for (const id of ['time', 'consumers', 'models', 'groups', 'budgets', 'chargeback']) {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.click(`#${id}-csv`),
        ])
        assert.is(download.suggestedFilename(), 'usage-2026-11.csv')
        assert.match(stub.asked.at(-1)!.path, /format=csv/)
        assert.is(stub.asked.at(-1)!.key, 'a-key-of-finance')
        if (id !== 'models') continue
        const text = readFileSync(await download.path(), 'utf8')
        assert.match(text, /^model,cost\r\n/)
      }
      assert.is(await page.locator('#status').innerText(), 'Saved: Chargeback of November 2026.')
    },
    { api: { key: 'a-key-of-finance' } },
  ))

tables.run()
