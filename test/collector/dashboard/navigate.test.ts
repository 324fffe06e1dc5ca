import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { closeBrowser, hasChromium } from '../../_support/browser.ts'
import { money, november, novemberOf } from './november.ts'
import { fixtureRows } from './usage-fixture.ts'
import { queryOf, settled, texts, withDashboard } from './with-dashboard.ts'

const navigation = suite('finding one’s way')
const test = hasChromium ? navigation : navigation.skip
navigation.after(closeBrowser)

test('a name filters everything, its chip takes the filter away, and Back undoes', () =>
  withDashboard(async ({ page, stub }) => {
    await settled(page)
    await page.click('#consumers a:has-text("team-b")')
    await settled(page)
    const team = novemberOf('subscription', 'team-b')
    assert.is(await page.locator('.totals .value').first().innerText(), `$${money(team, 2)}`)
    assert.equal(await texts(page, '.chips li'), ['Subscription:\nteam-b\n✕'])
    assert.is(await page.locator('#consumers-title').innerText(), 'Top consumers by end user')
    assert.is(queryOf(page), '?where.subscription=team-b')

    await page.click('#consumers a:has-text("(none)")')
    await settled(page)
    const anonymous = team.filter(({ names }) => names['endUser'] === null)
    assert.is(await page.locator('.totals .value').first().innerText(), `$${money(anonymous, 2)}`)
    assert.match(stub.asked.at(-1)!.path, 'subscription=team-b&endUser=')

    await page.goBack()
    await settled(page)
    assert.is(await page.locator('.totals .value').first().innerText(), `$${money(team, 2)}`)
    await page.click('.chips a')
    await settled(page)
    assert.is(await page.locator('.totals .value').first().innerText(), `$${money(november, 2)}`)
    await page.goBack()
    await settled(page)
    assert.is(queryOf(page), '?where.subscription=team-b')
  }))

test('a link shows the same to somebody else', () =>
  withDashboard(
    async ({ page }) => {
      await settled(page)
      const rows = fixtureRows.filter(
        ({ names }) =>
          names['day']! >= '2026-10-30' && names['day']! <= '2026-11-02' && names['app'] === 'chat',
      )
      assert.is(await page.locator('.totals .value').first().innerText(), `$${money(rows, 2)}`)
      assert.is(await page.locator('#period-name').innerText(), '30 Oct 2026 to 2 Nov 2026')
      assert.is(await page.locator('#groups-title').innerText(), 'By store-number')
      assert.is(await page.locator('.plot a').count(), 4)
    },
    {
      path: '/dashboard?from=2026-10-30&to=2026-11-02&where.app=chat&group=attribute.store-number',
    },
  ))

test('days the wrong way round are not asked for', () =>
  withDashboard(async ({ page, stub }) => {
    await settled(page)
    const before = stub.asked.length
    await page.fill('#from', '2026-11-09')
    await page.fill('#to', '2026-11-01')
    await page.click('#show-days')
    assert.match(await page.locator('#days-problem').innerText(), /first day is after the last/)
    assert.is(await page.locator('#from:focus').count(), 1)
    assert.is(stub.asked.length, before)
  }))

navigation.run()
