import type { Page } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { closeBrowser, hasChromium } from '../../_support/browser.ts'
import { fixtureRows, hostileNames } from './usage-fixture.ts'
import { settled, withDashboard } from './with-dashboard.ts'

const looks = suite('how it looks')
const test = hasChromium ? looks : looks.skip
looks.after(closeBrowser)

const background = (page: Page): Promise<string> =>
  page.evaluate('getComputedStyle(document.body).backgroundColor')

const light = 'rgb(244, 246, 248)'
const dark = 'rgb(16, 21, 27)'

test('it is light or dark as the system is, or as was chosen, also the next time', () =>
  withDashboard(
    async ({ page }) => {
      await settled(page)
      assert.is(await background(page), dark)
      await page.selectOption('#theme', 'light')
      assert.is(await background(page), light)
      await page.reload()
      await settled(page)
      assert.is(await background(page), light)
      assert.is(await page.locator('#theme').inputValue(), 'light')
      await page.selectOption('#theme', 'system')
      assert.is(await background(page), dark)
    },
    { browser: { colorScheme: 'dark' } },
  ))

test('every text has the contrast of AA, in light and dark', () =>
  withDashboard(async ({ page }) => {
    await settled(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      assert.equal(await page.evaluate(lowContrast), [], colorScheme)
    }
  }))

// Where the background of a text is a picture (the bar of a share) or see-through, the next one
// behind it counts.
const lowContrast = `(() => {
  const channels = (color) => color.match(/[\\d.]+/g).map(Number)
  const luminance = (color) => {
    const [r, g, b] = channels(color).map((value) => {
      const share = value / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = (element) => {
    const color = getComputedStyle(element).backgroundColor
    return (channels(color)[3] ?? 1) > 0 || !element.parentElement ? color : behind(element.parentElement)
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found = new Set()
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement
    if (!texts.currentNode.textContent.trim() || !element.checkVisibility()) continue
    const shown = [luminance(getComputedStyle(element).color), luminance(behind(element))]
    const ratio = (Math.max(...shown) + 0.05) / (Math.min(...shown) + 0.05)
    if (ratio < 4.5) found.add(element.className + ' ' + element.localName + ' ' + ratio.toFixed(2))
  }
  return [...found]
})()`

test('nothing has to be scrolled sideways, on phones and tablets', () =>
  withDashboard(
    async ({ page }) => {
      await settled(page)
      await page.click('#time summary')
      for (const width of [320, 360, 768, 1024]) {
        await page.setViewportSize({ width, height: 800 })
        assert.is(await page.evaluate('document.scrollingElement.scrollWidth'), width)
        const scrolled = await page.evaluate(
          `[...document.querySelectorAll('.table')].filter((each) => each.scrollWidth > each.clientWidth).length`,
        )
        assert.is(scrolled, 0, `tables at ${width}`)
      }
    },
    {
      path: `/dashboard?show=tokens&month=2026-11&where.subscription=&where.subscription=team-a&where.subscription=${encodeURIComponent(hostileNames[4])}`,
    },
  ))

test('numbers of a large company fit as well', () => {
  const rows = fixtureRows.map((row) => ({
    ...row,
    calls: row.calls * 4_000,
    input: row.input * 10_000,
    output: row.output * 10_000,
    cost: row.cost * 40_009n,
  }))
  return withDashboard(
    async ({ page }) => {
      await settled(page)
      for (const width of [360, 1024, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        assert.is(await page.evaluate('document.scrollingElement.scrollWidth'), width)
      }
    },
    { api: { rows } },
  )
})

test('on a phone each number says what it is, and a table stays one', () =>
  withDashboard(
    async ({ page }) => {
      await settled(page)
      const label = await page.evaluate(
        `getComputedStyle(document.querySelector('#consumers td.money'), '::before').content`,
      )
      assert.is(label, '"Cost, USD"')
      assert.is(await page.locator('#consumers').getByRole('table').count(), 1)
      assert.is(await page.locator('#consumers').getByRole('rowheader').count(), 11)
    },
    { browser: { viewport: { width: 360, height: 800 } } },
  ))

test('paper has the numbers without the controls, on white, whatever the screen has', () =>
  withDashboard(
    async ({ page }) => {
      await settled(page)
      await page.emulateMedia({ media: 'print' })
      assert.is(await background(page), 'rgb(255, 255, 255)')
      for (const control of ['#period', '#reload', '#consumers-csv', '#group-by', '.skip']) {
        assert.is(await page.locator(control).isVisible(), false, control)
      }
      assert.is(await page.locator('#period-name').isVisible(), true)
      assert.is(await page.locator('#charges tfoot').isVisible(), true)
      assert.match(await page.locator('#consumers').innerText(), /The first 10 of \d+ rows/)
      const paper = await page.pdf({ preferCSSPageSize: true })
      assert.ok(paper.length > 10_000)
    },
    { browser: { colorScheme: 'dark' } },
  ))

test('nothing moves where less motion is asked for', () =>
  withDashboard(
    async ({ page }) => {
      await settled(page)
      const duration = await page.evaluate(
        'getComputedStyle(document.querySelector(".panel")).transitionDuration',
      )
      assert.is(duration, '0s')
    },
    { browser: { reducedMotion: 'reduce' } },
  ))

looks.run()
