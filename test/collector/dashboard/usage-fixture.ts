/** Calls of a day that have all of this in common, as the stub of the API knows them. */
export interface FixtureRow {
  readonly names: Readonly<Record<string, string | null>>
  readonly calls: number
  readonly errors: number
  readonly streams: number
  readonly latency: number
  readonly input: number
  readonly cached: number
  readonly output: number
  readonly reasoning: number
  /** In billionths. */
  readonly cost: bigint
  readonly unpricedCalls: number
  readonly pendingCalls: number
}

/** Names that people and programs may send, and that must stay names. */
export const hostileNames = [
  '<img src=x onerror=alert(1)>',
  '"><script>globalThis.wasRun=1</script>',
  "=cmd|' /C calc'!A1",
  'invoice\u202Egnp.exe',
  `long-${'x'.repeat(495)}`,
] as const

const models = ['gpt-4.1', 'gpt-4.1-mini', 'gpt-5.1', 'o3', 'text-embedding-3-large', 'house-model']
const teams = Array.from({ length: 24 }, (_, at) => `team-${String.fromCharCode(97 + at)}`)
const subscriptions = [...teams, ...hostileNames, null]

/** Numbers that look like chance and are the same every time. */
function* chances(seed: number): Generator<number, never> {
  let state = seed
  while (true) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state / 2_147_483_648
  }
}

const daysIn = (month: string, last: number): readonly string[] =>
  Array.from({ length: last }, (_, at) => `${month}-${`${at + 1}`.padStart(2, '0')}`)

/** Three months of calls; the last day that has any is 2026-11-21, and the 15th has none. */
export const fixtureRows: readonly FixtureRow[] = [
  ...rowsOf(daysIn('2026-09', 30), 4),
  ...rowsOf(daysIn('2026-10', 31), 8),
  ...rowsOf(daysIn('2026-11', 21), 20).filter(({ names }) => names['day'] !== '2026-11-15'),
]

function rowsOf(days: readonly string[], each: number): readonly FixtureRow[] {
  const chance = chances(days.length * 31 + each)
  const next = (): number => chance.next().value
  const pick = <V>(values: readonly V[]): V => values[Math.floor(next() ** 2 * values.length)]!
  return days.flatMap((day, at) =>
    Array.from({ length: each }, (_, index) => {
      // Each subscription has calls, also those at the end of the list.
      const subscription = index === 0 ? subscriptions.at(-1 - at)! : pick(subscriptions)
      const model = pick(models)
      const calls = 20 + Math.floor(next() * 400)
      const input = calls * (300 + Math.floor(next() * 900))
      const cached = Math.floor(input * next() * 0.4)
      const output = Math.floor(input * (0.2 + next() * 0.5))
      const isUnpriced = model === 'house-model'
      return {
        names: {
          day,
          month: day.slice(0, 7),
          subscription,
          product: pick(['internal', 'partners', 'premium']),
          endUser: pick(['ana@example.com', 'bo@example.com', 'cy@example.com', null]),
          app: pick(['chat', 'search', 'batch']),
          api: 'openai',
          model,
          'attribute.device-id': pick(['till-1', 'till-2', 'kiosk-9', hostileNames[0], null]),
          'attribute.store-number': pick(['12', '40', '77']),
        },
        calls,
        errors: Math.floor(calls * next() * 0.05),
        streams: Math.floor(calls * next()),
        latency: calls * (400 + Math.floor(next() * 1800)),
        input: input - cached,
        cached,
        output,
        reasoning: model === 'o3' ? Math.floor(output / 2) : 0,
        cost: isUnpriced ? 0n : BigInt(input) * 1_250n + BigInt(output) * 10_007n,
        unpricedCalls: isUnpriced ? calls : 0,
        pendingCalls: index === 3 && day > '2026-11-19' ? 4 : 0,
      }
    }),
  )
}
