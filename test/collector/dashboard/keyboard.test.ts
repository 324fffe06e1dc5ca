import type { Page } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { closeBrowser, hasChromium } from '../../_support/browser.ts'
import { queryOf, settled, withDashboard } from './with-dashboard.ts'

const keyboard = suite('keyboard and screen reader')
const test = hasChromium ? keyboard : keyboard.skip
keyboard.after(closeBrowser)

test('all of it can be done with the keyboard', () =>
  withDashboard(async ({ page }) => {
    await settled(page)
    await page.keyboard.press('Tab')
    assert.is(await focused(page), 'Skip to the numbers')
    await page.keyboard.press('Enter')
    assert.is(await page.evaluate('document.activeElement.id'), 'main')
    assert.is(queryOf(page), '')

    await tabTo(page, 'October 2026')
    await page.keyboard.press('Enter')
    await settled(page)
    assert.is(await page.locator('#period-name').innerText(), 'October 2026')
    assert.is(await focused(page), 'September 2026')

    await tabTo(page, /^Thursday,? 1 October 2026: /)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('End')
    assert.match(await focused(page), /^Saturday,? 31 October 2026: /)
    assert.match(await page.locator('.readout').innerText(), /^Saturday,? 31 October 2026: \$/)

    await tabTo(page, 'team-a')
    await page.keyboard.press('Enter')
    await settled(page)
    assert.is(await focused(page), 'Remove the filter Subscription: team-a')

    await tabTo(page, 'Download CSV: By model')
    const download = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    await download

    await page.goBack()
    await settled(page)
    assert.is(await page.locator('.chips').count(), 0)
  }))

/** What a screen reader calls what has the focus, more or less. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent',
  )

/** Presses Tab until it is there; what has the focus can be seen all the way. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const isMarked = await page.evaluate(`(() => {
      const { activeElement } = document
      const marked = activeElement.closest('.plot') ? activeElement.querySelector('.slot') : activeElement
      const style = getComputedStyle(marked)
      // The button of the calendar is a part of the field, and is marked by the browser.
      return activeElement.type === 'date' || style.outlineStyle !== 'none' || (style.stroke !== 'none' && style.stroke !== undefined)
    })()`)
    const now = await focused(page)
    assert.ok(isMarked, `${now} is marked`)
    if (typeof name === 'string' ? now === name : name.test(now)) return
  }
  assert.unreachable(`${name} is reached by Tab`)
}

test('everything that can be used has a name, and headings and landmarks lead through', () =>
  withDashboard(async ({ page }) => {
    await settled(page)
    const nameless = await page.evaluate(`[...document.querySelectorAll('button, a, select, input')]
      .filter((each) => each.checkVisibility())
      .filter((each) => !(each.getAttribute('aria-label') || each.textContent.trim() && each.localName !== 'select'
        || each.labels?.length))
      .map((each) => each.outerHTML)`)
    assert.equal(nameless, [])
    for (const region of ['Totals', 'Over time', 'By model', 'Budgets', 'Period', 'Filters']) {
      const found = page.getByRole('region', { name: region, exact: true })
      assert.is(await found.count(), 1, region)
    }
    assert.is(await page.locator('h1').count(), 1)
    assert.is(await page.locator('th:not([scope])').count(), 0)
    assert.match(await page.locator('[aria-live]').innerText(), /^November 2026: \$.* calls\.$/)
  }))

keyboard.run()
