import type { Page } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { closeBrowser, hasChromium } from '../../_support/browser.ts'
import { count, money, november, novemberOf, sum } from './november.ts'
import { costOf } from './stub-api.ts'
import { queryOf, settled, texts, withDashboard } from './with-dashboard.ts'

const chart = suite('the chart')
const test = hasChromium ? chart : chart.skip
chart.after(closeBrowser)

test('bars stand for the days, the highest for the dearest, and say their values', () =>
  withDashboard(async ({ page }) => {
    await settled(page)
    const labels = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.plot a')].map((link) => link.getAttribute('aria-label'))`,
    )
    assert.is(labels.length, 30)
    const third = novemberOf('day', '2026-11-03')
    const tokens = sum(third, (row) => row.input + row.cached + row.output)
    assert.match(
      labels[2]!,
      `: $${money(third, 2)}, ${count(tokens)} tokens, ${count(sum(third, (row) => row.calls))} calls`,
    )
    assert.match(labels[14]!, /15 November 2026: no calls$/)
    const heights = await barHeights(page)
    const costs = Array.from({ length: 30 }, (_, at) =>
      Number(costOf(novemberOf('day', `2026-11-${`${at + 1}`.padStart(2, '0')}`))),
    )
    assert.is(heights.indexOf(Math.max(...heights)), costs.indexOf(Math.max(...costs)))
    assert.is(heights[14], 0)
    assert.equal(await texts(page, '.axis span'), ['24', '18', '12', '6', '0'])
    for (const [at, height] of heights.entries()) {
      assert.ok(Math.abs(height - (costs[at]! / 24e9) * 200) < 0.1, `day ${at + 1}`)
    }
  }))

const barHeights = async (page: Page): Promise<number[]> =>
  page.evaluate<number[]>(
    `[...document.querySelectorAll('.plot a')].map((link) => [...link.querySelectorAll('rect:not(.slot)')]
      .reduce((sum, rect) => sum + rect.getBoundingClientRect().height, 0))`,
  )

test('tokens are drawn in their kinds, and the link says so', () =>
  withDashboard(async ({ page }) => {
    await settled(page)
    await page.click('#show-tokens')
    await settled(page)
    assert.equal(await texts(page, '.legend li'), ['Input', 'Cached input', 'Output'])
    assert.is(await page.locator('.plot a').first().locator('rect:not(.slot)').count(), 3)
    assert.is(await page.locator('#show-tokens').getAttribute('aria-pressed'), 'true')
    assert.is(queryOf(page), '?show=tokens')
  }))

test('values of the chart are there as a table, with the total', () =>
  withDashboard(async ({ page }) => {
    await settled(page)
    await page.click('#time summary')
    assert.is(await page.locator('#time-values tbody tr').count(), 20)
    const first = await texts(page, '#time-values tbody tr:first-child > *')
    assert.is(first[0], '1 Nov 2026')
    assert.is(first[1], money(novemberOf('day', '2026-11-01')))
    assert.is(await page.locator('#time-values tfoot .money').innerText(), money(november))
  }))

test('a bar leads to its day, and a long time is drawn by months', () =>
  withDashboard(async ({ page }) => {
    await settled(page)
    await page.locator('.plot a').nth(2).click()
    await settled(page)
    assert.is(queryOf(page), '?from=2026-11-03&to=2026-11-03')
    await page.fill('#from', '2026-06-01')
    await page.fill('#to', '2026-11-30')
    await page.click('#show-days')
    await settled(page)
    assert.is(await page.locator('.plot a').count(), 6)
    assert.match(
      (await page.locator('.plot a').nth(4).getAttribute('aria-label')) ?? '',
      /^October 2026: \$/,
    )
  }))

chart.run()
