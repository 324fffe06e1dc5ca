import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { closeBrowser, hasChromium } from '../../_support/browser.ts'
import { failure, type StubAnswer } from './stub-api.ts'
import { queryOf, settled, withDashboard } from './with-dashboard.ts'

const problems = suite('problems')
const test = hasChromium ? problems : problems.skip
problems.after(closeBrowser)

const broken = (part: string, answer: StubAnswer) => ({
  instead: (url: URL) => (`${url}`.includes(part) ? answer : undefined),
})

test('a part that fails says why and what to do; the others are there', () =>
  withDashboard(
    async ({ page }) => {
      await settled(page)
      const said = await page.locator('#budgets').innerText()
      assert.match(said, /cannot reach its store/)
      assert.match(said, /The store does not answer\./)
      assert.match(said, /No usage is lost/)
      assert.is(await page.locator('#consumers tbody tr').count(), 10)
      assert.is(await page.locator('#status').innerText(), 'Some parts could not be loaded.')
    },
    { api: broken('budgets', failure(503, 'The store does not answer.')) },
  ))

test('trying again shows what has come back', async () => {
  let isBroken = true
  const instead = (url: URL): StubAnswer | undefined =>
    isBroken && url.pathname.endsWith('/summary') ? failure(429, 'Too many.') : undefined
  await withDashboard(
    async ({ page }) => {
      await settled(page)
      assert.match(await page.locator('#totals').innerText(), /asked too much at once/)
      isBroken = false
      await page.locator('#totals button').click()
      await page.locator('.totals .value').first().waitFor()
    },
    { api: { instead } },
  )
})

const wholePage = [
  [failure(403, 'finance may not do this.'), /You may not see this.*finance may not/s],
  [failure(400, 'No such month.'), /No such month\..*remove the filters/s],
  [failure(500, 'Id 7.'), /The collector failed.*Id 7/s],
  [failure(418, ''), /answered with status 418/],
  [{ ...failure(429, ''), headers: { 'retry-after': '30' } }, /Wait for 30 seconds/],
  // A proxy answers in HTML.
  [{ status: 502, body: '<html>' }, /The collector failed/],
  [{ status: 200, body: '<html>' }, /could not show the answer/],
  [{ status: 200, body: {} }, /could not show the answer/],
] as const

test('where nothing can be shown, the page says why and what to do', async () => {
  let answer: StubAnswer = wholePage[0][0]
  const instead = (url: URL): StubAnswer | undefined =>
    url.pathname.endsWith('/dimensions') ? answer : undefined
  await withDashboard(
    async ({ page }) => {
      for (const [next, expected] of wholePage) {
        answer = next
        await page.click('#reload')
        const problem = page.locator('#page-problem .problem', { hasText: expected })
        await problem.waitFor()
      }
    },
    { api: { instead } },
  )
})

test('a collector that is gone is told from one that fails', () =>
  withDashboard(async ({ page }) => {
    await settled(page)
    await page.route('**/api/**', (route) => route.abort())
    await page.click('#reload')
    await page.locator('#page-problem .problem').waitFor()
    assert.match(await page.locator('#page-problem').innerText(), /cannot be reached/)
  }))

test('a month without calls says so, and leads to one that has some', () =>
  withDashboard(
    async ({ page }) => {
      await settled(page)
      assert.match(await page.locator('#totals').innerText(), /No calls in January 2027\./)
      assert.is(await page.locator('#time').isVisible(), false)
      assert.is(await page.locator('#budgets').isVisible(), true)
      await page.click('text=Show November 2026')
      await settled(page)
      assert.is(await page.locator('.plot a').count(), 30)
    },
    { path: '/dashboard?month=2027-01' },
  ))

test('filters that leave nothing can be taken away at once', () =>
  withDashboard(
    async ({ page }) => {
      await settled(page)
      await page.click('text=Remove all filters')
      await settled(page)
      assert.is(queryOf(page), '?month=2026-11')
    },
    { path: '/dashboard?month=2026-11&where.subscription=nobody&where.model=none' },
  ))

test('a new collector says what to do first', () =>
  withDashboard(
    async ({ page }) => {
      await settled(page)
      assert.match(
        await page.locator('#totals').innerText(),
        /Nothing was collected yet.*policies/s,
      )
    },
    { api: { rows: [] } },
  ))

test('an answer that comes late does not replace a newer one', async () => {
  await withDashboard(async ({ page }) => {
    await settled(page)
    await page.route(/summary\?month=2026-10/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue()
    })
    await page.selectOption('#month', '2026-10')
    await page.locator('#period-name:has-text("October")').waitFor()
    await page.selectOption('#month', '2026-09')
    await page.locator('#period-name:has-text("September")').waitFor()
    await settled(page)
    const shown = await page.locator('.totals .value').allInnerTexts()
    await page.waitForTimeout(600)
    assert.equal(await page.locator('.totals .value').allInnerTexts(), shown)
    assert.is(await page.locator('#period-name').innerText(), 'September 2026')
  })
})

problems.run()
