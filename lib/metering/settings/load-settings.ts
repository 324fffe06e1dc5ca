import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { listPrices } from '../../collector/prices/list-prices.ts'
import type { PriceBook } from '../../collector/prices/price-book.ts'
import { priceBookProblems } from '../../collector/prices/price-book-problems.ts'
import { withPrices } from '../../collector/prices/with-prices.ts'
import type { CollectorSettings } from '../../collector/settings/collector-settings.ts'
import { settingsProblems } from '../../collector/settings/settings-problems.ts'
import { UserError } from '../../workspace/user-error.ts'
import { parseJson } from './parse-json.ts'
import { type WithVariables, withVariables } from './with-variables.ts'

/** The settings of the collector, and the prices that it counts with. */
export interface LoadedSettings {
  readonly settings: CollectorSettings
  /** The list prices with those of the settings laid over them. */
  readonly prices: PriceBook
  /** What relative paths of the settings are relative to. */
  readonly folder: string
  /** The file of the settings; none where they come from the environment, or are the defaults. */
  readonly file?: string
}

/** Where settings are looked for. */
export interface SettingsPlace {
  readonly cwd: string
  /** Goes before `COLLECTOR_SETTINGS` and `collector.json`. */
  readonly file?: string
  /** `COLLECTOR_SETTINGS` is a path, or the settings themselves as JSON. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * Loads the settings: of the file that is named, of the environment, or of `collector.json` in the
 * folder; without any, the defaults. Throws a UserError that names every mistake.
 */
export async function loadSettings(place: SettingsPlace): Promise<LoadedSettings> {
  const { text, name, folder, file } = await settingsText(place)
  const filled = withVariables(text === undefined ? {} : parseJson(text, name), place.env)
  checkVariables(filled, name)
  check(filled, name)
  const settings = filled.value as CollectorSettings
  const prices = await pricesOf(settings, { name, folder })
  return { settings, prices, folder, ...(file !== undefined && { file }) }
}

/** Settings before they are read. */
interface SettingsText {
  readonly text?: string
  /** What messages call them. */
  readonly name: string
  readonly folder: string
  readonly file?: string
}

const standard = 'collector.json'
const variable = 'COLLECTOR_SETTINGS'

async function settingsText({ cwd, file, env }: SettingsPlace): Promise<SettingsText> {
  if (file !== undefined) return fromFile(cwd, file, file)
  const set = env[variable]?.trim() ?? ''
  // A path has neither: JSON that was quoted once too often must not be shown as one.
  if (/[{"\n]/.test(set)) return { text: set, name: variable, folder: cwd }
  if (set !== '') return fromFile(cwd, set, `${set} of ${variable}`)
  if (existsSync(resolve(cwd, standard))) return fromFile(cwd, standard, standard)
  return { name: standard, folder: cwd }
}

async function fromFile(cwd: string, path: string, name: string): Promise<SettingsText> {
  const file = resolve(cwd, path)
  return { text: await textOf(file, name), name: path, folder: dirname(file), file }
}

async function textOf(file: string, name: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new UserError(`${name} cannot be read: ${reasonOf(error)}.`, { cause: error })
  }
}

const reasonOf = (error: unknown): string => {
  const { code = 'unknown reason' } = error as NodeJS.ErrnoException
  return code === 'ENOENT' ? 'there is no such file' : code
}

function checkVariables({ problems }: WithVariables, name: string): void {
  if (problems.length === 0) return
  const lines = problems.map(({ key, variable: missing }) =>
    missing === undefined
      ? `\`${key}\` has a \`\${\` without the name of a variable and \`}\`.`
      : `\`${key}\` needs the environment variable ${missing}, which is not set.`,
  )
  throw new UserError(`${name} cannot be filled in:\n  ${lines.join('\n  ')}`, {
    hint: 'Set the variable; a plain `${` is written as `$${`.',
  })
}

function check({ value, filled }: WithVariables, name: string): void {
  const problems = settingsProblems(value, filled)
  if (problems.length === 0) return
  throw new UserError(`${name} has mistakes in its settings:\n  ${problems.join('\n  ')}`)
}

async function pricesOf(
  { prices }: CollectorSettings,
  { name, folder }: { readonly name: string; readonly folder: string },
): Promise<PriceBook> {
  if (prices === undefined) return listPrices
  const isFile = typeof prices === 'string'
  const source = isFile ? prices : `\`prices\` of ${name}`
  const overlay = isFile
    ? parseJson(
        await textOf(resolve(folder, prices), `${prices}, the \`prices\` of ${name},`),
        prices,
      )
    : prices
  checkPrices(overlay, source)
  const book = withPrices(listPrices, overlay as PriceBook)
  checkPrices(book, `${source}, laid over the list prices,`)
  return book
}

function checkPrices(book: unknown, source: string): void {
  const problems = priceBookProblems(book)
  if (problems.length === 0) return
  throw new UserError(`${source} has mistakes in its prices:\n  ${problems.join('\n  ')}`, {
    hint: 'Amounts are texts, such as "2.50", for 1,000,000 tokens.',
  })
}
