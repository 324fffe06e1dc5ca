import { shownAmount } from '../../../lib/collector/money/amount-text.ts'
import { costOf } from './stub-api.ts'
import { type FixtureRow, fixtureRows } from './usage-fixture.ts'

/** The calls of the month that the dashboard opens on. */
export const november = fixtureRows.filter(({ names }) => names['month'] === '2026-11')

/** Those of them that have a name. */
export const novemberOf = (name: string, value: string | null): readonly FixtureRow[] =>
  november.filter(({ names }) => names[name] === value)

/** What rows cost, as people are shown it. */
export const money = (rows: readonly FixtureRow[], most = 6): string =>
  shownAmount(costOf(rows), { most }).replace(/\B(?=(\d{3})+(?!\d)(?<!\.\d*))/g, ',')

/** A number with commas. */
export const count = (number: number): string => number.toLocaleString('en')

/** What rows have together. */
export const sum = (rows: readonly FixtureRow[], pick: (row: FixtureRow) => number): number =>
  rows.reduce((total, row) => total + pick(row), 0)
