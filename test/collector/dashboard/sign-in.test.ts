import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { closeBrowser, hasChromium } from '../../_support/browser.ts'
import { queryOf, settled, withDashboard } from './with-dashboard.ts'

const signIn = suite('signing in')
const test = hasChromium ? signIn : signIn.skip
signIn.after(closeBrowser)

const api = { key: 'a-key-of-finance' }

test('no key is asked for where none is needed', () =>
  withDashboard(async ({ page, stub }) => {
    await settled(page)
    assert.is(await page.locator('#sign-in').isVisible(), false)
    assert.is(await page.locator('#sign-out').isVisible(), false)
    assert.ok(stub.asked.every(({ key }) => key === undefined))
  }))

test('a key is asked for, and a wrong one is refused', () =>
  withDashboard(
    async ({ page }) => {
      await page.locator('#key:focus').waitFor()
      assert.is(await page.locator('#content').isVisible(), false)
      await page.keyboard.press('Enter')
      assert.match(await page.locator('#sign-in-problem').innerText(), /^Enter the access key/)
      await page.fill('#key', 'wrong')
      await page.keyboard.press('Enter')
      await page.locator('#key[aria-invalid="true"]').waitFor()
      assert.match(await page.locator('#sign-in-problem').innerText(), /is not accepted/)
      assert.is(await page.locator('#key').inputValue(), '')
      assert.is(await page.evaluate('sessionStorage.length'), 0)
    },
    { api },
  ))

test('a key that no header can carry is refused like any other', () =>
  withDashboard(
    async ({ page }) => {
      await page.fill('#key', 'schlüssel\u{1f511}')
      await page.keyboard.press('Enter')
      await page.locator('#key[aria-invalid="true"]').waitFor()
    },
    { api },
  ))

test('a key is kept for the tab only, until it signs out', () =>
  withDashboard(
    async ({ page, stub }) => {
      await page.fill('#key', api.key)
      await page.keyboard.press('Enter')
      await settled(page)
      assert.is(await page.locator('#sign-in').isVisible(), false)
      assert.is(await page.evaluate('localStorage.length'), 0)
      await page.reload()
      await settled(page)
      assert.ok(stub.asked.every(({ path }) => !path.includes(api.key)))

      await page.click('#sign-out')
      assert.is(await page.locator('#content').isVisible(), false)
      assert.is(await page.locator('#consumers').innerHTML(), '')
      assert.is(await page.evaluate('sessionStorage.length'), 0)
      await page.reload()
      await page.locator('#key:focus').waitFor()
    },
    { api },
  ))

test('a key in the address opens the page and is gone from the address', () =>
  withDashboard(
    async ({ page }) => {
      await settled(page)
      assert.is(new URL(page.url()).hash, '')
      assert.is(queryOf(page), '?month=2026-10')
      assert.is(await page.evaluate('sessionStorage.getItem("usage-key")'), api.key)
    },
    { api, path: `/dashboard?month=2026-10#key=${api.key}` },
  ))

test('a link with another key works in a page that is open', () =>
  withDashboard(
    async ({ page }) => {
      await page.locator('#key[aria-invalid="true"]').waitFor()
      await page.evaluate(`location.hash = 'key=${api.key}'`)
      await settled(page)
      assert.is(new URL(page.url()).hash, '')
    },
    { api, path: '/dashboard#key=wrong' },
  ))

signIn.run()
