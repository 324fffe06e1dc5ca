import type { BrowserContextOptions, Page } from 'playwright-core'
import * as assert from 'uvu/assert'
import { withPage } from '../../_support/browser.ts'
import { type Stub, type StubOptions, withStub } from './stub-api.ts'

/** A dashboard in a browser. */
export interface Opened {
  readonly page: Page
  readonly stub: Stub
}

/** How it is opened. */
export interface OpenOptions {
  /** @default '/dashboard' */
  readonly path?: string
  readonly api?: StubOptions
  readonly browser?: BrowserContextOptions
}

/**
 * Runs work with the dashboard; whatever it does there, the page runs into no error, asks no other
 * origin and does nothing that its policy forbids.
 */
export const withDashboard = (
  work: (opened: Opened) => Promise<void>,
  { path = '/dashboard', api = {}, browser = {} }: OpenOptions = {},
): Promise<void> =>
  withStub(api, (stub) =>
    withPage(
      stub.origin,
      async (page, misdeeds) => {
        await page.goto(path)
        await work({ page, stub })
        assert.equal(misdeeds.errors, [])
        assert.equal(misdeeds.strayRequests, [])
      },
      browser,
    ),
  )

/** Waits until the page shows what its address says. */
export const settled = (page: Page): Promise<void> =>
  page.locator('#content[aria-busy="false"]:not([hidden])').waitFor()

/** The texts of what a selector finds. */
export const texts = (page: Page, selector: string): Promise<readonly string[]> =>
  page.locator(selector).allInnerTexts()

/** The query of the address. */
export const queryOf = (page: Page): string => decodeURIComponent(new URL(page.url()).search)
