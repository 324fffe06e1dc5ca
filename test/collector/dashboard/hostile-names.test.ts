import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { closeBrowser, hasChromium } from '../../_support/browser.ts'
import { hostileNames } from './usage-fixture.ts'
import { settled, texts, withDashboard } from './with-dashboard.ts'

const hostile = suite('hostile names')
const test = hasChromium ? hostile : hostile.skip
hostile.after(closeBrowser)

test('names from outside stay names, in tables, chips, titles, budgets and charges', () =>
  withDashboard(async ({ page }) => {
    await settled(page)
    await page.click('#consumers-table-more')
    await page.click('#charges-more')
    const shown = hostileNames.map((name) => name.replace('\u202e', '\\u{202e}'))
    for (const table of ['#consumers', '#charges']) {
      const names = await texts(page, `${table} tbody bdi`)
      for (const name of shown) assert.ok(names.includes(name), `${table}: ${name.slice(0, 40)}`)
    }
    for (const name of shown) {
      await page.locator('#consumers a.drill').filter({ hasText: name }).click()
      await settled(page)
      assert.is(await page.locator('.chips bdi').innerText(), name)
      assert.is(await page.locator('.totals .value').count(), 6)
      assert.is(await page.evaluate('document.scrollingElement.scrollWidth'), 1280)
      await page.goBack()
      await settled(page)
      await page.click('#consumers-table-more')
    }
    assert.is(await page.evaluate('globalThis.wasRun'), undefined)
    assert.is(await page.locator('main img, main script').count(), 0)
  }))

test('a hostile address shows words', () =>
  withDashboard(
    async ({ page }) => {
      await settled(page)
      assert.is(await page.locator('#groups-title').innerText(), `By ${hostileNames[0]}`)
      assert.is(await page.locator('main img').count(), 0)
    },
    {
      path: `/dashboard?group=${encodeURIComponent(hostileNames[0])}&where.${encodeURIComponent(hostileNames[1])}=${encodeURIComponent(hostileNames[0])}&where.constructor=x&group=__proto__`,
    },
  ))

hostile.run()
