import { existsSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

const program = '/usr/bin/chromium'

/** Whether there is a browser; tests over it are skipped where not. */
export const hasChromium = existsSync(program)

if (!hasChromium) console.log('skipped: Debian’s chromium is not installed')

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let browser: Promise<Browser> | undefined

/** One browser serves all tests of a file; its folder of user data is new and is removed with it. */
async function launch(): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  return chromium.launch({ executablePath: program, args: flags })
}

/** Ends the browser, if one was started; for `test.after`. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}

/** What a page did that no page of ours may do. */
export interface Misdeeds {
  /** Requests to any other origin. */
  readonly strayRequests: readonly string[]
  /** Dialogs, errors that nobody caught, and what the content security policy had to stop. */
  readonly errors: readonly string[]
}

/** Runs work with a page that knows no cookie, no storage and no cache; its errors are collected. */
export async function withPage<T>(
  origin: string,
  work: (page: Page, misdeeds: Misdeeds) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  browser ??= launch()
  const context = await (await browser).newContext({
    baseURL: origin,
    locale: 'en-US',
    timezoneId: 'America/New_York',
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  context.setDefaultTimeout(20_000)
  try {
    const page = await context.newPage()
    const strayRequests: string[] = []
    const errors: string[] = []
    page.on('request', (request) => {
      const url = request.url()
      if (!/^(?:data|blob):/.test(url) && new URL(url).origin !== origin) strayRequests.push(url)
    })
    page.on('dialog', async (dialog) => {
      errors.push(`dialog: ${dialog.message()}`)
      await dialog.dismiss()
    })
    page.on('pageerror', (error) => errors.push(`error: ${error.message}`))
    page.on('console', (message) => {
      // The browser reports every answer of 400 or more; what the page makes of it is what counts.
      const isAnswer = message.text().startsWith('Failed to load resource')
      if (message.type() === 'error' && !isAnswer) errors.push(`console: ${message.text()}`)
    })
    await page.addInitScript(`addEventListener('securitypolicyviolation', (event) =>
      console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI))`)
    return await work(page, { strayRequests, errors })
  } finally {
    await context.close()
  }
}
