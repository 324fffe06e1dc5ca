import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { BillReading } from '../../../lib/collector/bills/bill-reading.ts'
import { billServices } from '../../../lib/collector/bills/bill-services.ts'
import { type BillOptions, readBill } from '../../../lib/collector/bills/read-bill.ts'

const id =
  '/subscriptions/1/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/contoso-openai'

function reading(text: string, options?: BillOptions): BillReading {
  const read = readBill(text, options)
  assert.not.ok('problem' in read, 'problem' in read ? read.problem : '')
  return read as BillReading
}

function problem(text: string): string {
  const read = readBill(text)
  if (!('problem' in read)) throw new Error('It is a bill.')
  return read.problem
}

const csv = (...rows: readonly string[]): string => `${rows.join('\r\n')}\r\n`

const focusColumns =
  'BilledCost,BillingCurrency,ChargeCategory,ChargePeriodStart,ConsumedQuantity,ConsumedUnit,EffectiveCost,PricingQuantity,PricingUnit,ResourceId,ServiceName,SkuMeter,x_SkuMeterCategory'

const actualColumns =
  'Date,ResourceId,MeterName,MeterCategory,MeterSubCategory,Quantity,UnitOfMeasure,CostInBillingCurrency,BillingCurrency'

const actual = (cost: string, day = '10/20/2026'): string =>
  `${day},${id},gpt 4.1 Inp glbl,Cognitive Services,Azure OpenAI,2,1K,${cost},USD`

test('a FOCUS export becomes lines, with the tokens that its unit counts', () => {
  const bill = reading(
    csv(
      `\uFEFF${focusColumns}`,
      `0.0123,USD,Usage,2026-10-20T00:00:00Z,6150,Tokens,0.0123,6.15,1000 Tokens,${id},Azure OpenAI,gpt 4.1 Inp glbl,Foundry Models`,
      `1.2E-05,USD,Usage,2026-10-21T00:00Z,6,Units,0,0.006,1K,${id},Azure OpenAI,gpt 4.1 Inp glbl,Foundry Models`,
    ),
  )
  assert.equal(bill, {
    format: 'focus',
    from: '2026-10-20',
    to: '2026-10-21',
    rejected: [],
    others: 0,
    lines: [
      {
        resource: id,
        meter: 'gpt 4.1 Inp glbl',
        day: '2026-10-20',
        currency: 'USD',
        cost: 12_300_000n,
        tokens: 6150n,
      },
      {
        resource: id,
        meter: 'gpt 4.1 Inp glbl',
        day: '2026-10-21',
        currency: 'USD',
        cost: 12_000n,
        tokens: 6n,
      },
    ],
  })
})

test('the amortized cost of FOCUS is its effective cost', () => {
  const row = `0,USD,Usage,2026-10-20T00:00:00Z,,,48.5,,,${id},Azure OpenAI,Provisioned,Foundry Models`
  const text = csv(focusColumns, row)
  assert.is(reading(text).lines[0]?.cost, 0n)
  assert.is(reading(text, { type: 'AmortizedCost' }).lines[0]?.cost, 48_500_000_000n)
})

test('an export of actual costs is read by its names in any case and with spaces', () => {
  const bill = reading(
    csv(
      'usage DateTime,INSTANCE ID,meter,Meter Category,Quantity,Unit Of Measure,Pre Tax Cost,Currency',
      `2026-10-20,${id},gpt 4.1 Inp glbl,Cognitive Services,1.5,1M,3.00,usd`,
    ),
  )
  assert.is(bill.format, 'actual-cost')
  assert.equal(bill.lines, [
    {
      resource: id,
      meter: 'gpt 4.1 Inp glbl',
      day: '2026-10-20',
      currency: 'USD',
      cost: 3_000_000_000n,
      tokens: 1_500_000n,
    },
  ])
})

test('of several costs it takes the one of the billing currency, also where that is empty', () => {
  const names = 'Date,ResourceId,MeterName,CostInUsd,Cost,CostInBillingCurrency,BillingCurrency'
  const bill = reading(csv(names, `10/20/2026,${id},in,9,8,7,EUR`, `10/20/2026,${id},in,9,8,,EUR`))
  assert.is(bill.lines[0]?.cost, 7_000_000_000n)
  assert.equal(bill.rejected, [{ row: 3, reason: 'The row has no cost.' }])
})

test('rows of one day, resource and meter are added up exactly', () => {
  const bill = reading(csv(actualColumns, actual('0.1'), actual('0.2'), actual('-0.05')))
  assert.is(bill.lines.length, 1)
  assert.is(bill.lines[0]?.cost, 250_000_000n)
  assert.is(bill.lines[0]?.tokens, 6000n)
})

test('a wrong row is rejected with its number and a reason, and the others are read', () => {
  const bill = reading(
    csv(
      actualColumns,
      actual('1'),
      actual('"1,25"'),
      actual('"1.000,00"'),
      actual('much'),
      actual(''),
      actual('1', '2026-02-30'),
      actual('1', ''),
      '10/20/2026,too,short',
      actual('1').replace('USD', 'dollars'),
      actual('1').replace(',2,1K', ',two,1K'),
      '',
      actual('1'),
    ),
  )
  assert.equal(bill.rejected, [
    { row: 3, reason: 'The row has the cost 1,25, whose comma can be read in two ways.' },
    { row: 4, reason: 'The row has the cost 1.000,00, whose comma can be read in two ways.' },
    { row: 5, reason: 'The row has a cost that is none: much.' },
    { row: 6, reason: 'The row has no cost.' },
    { row: 7, reason: 'The row has a date that is none: 2026-02-30.' },
    { row: 8, reason: 'The row has no date.' },
    { row: 9, reason: 'The row has 3 fields, not 9.' },
    { row: 10, reason: 'The row has a currency that is none: DOLLARS.' },
    { row: 11, reason: 'The row has a quantity that is none: two.' },
  ])
  assert.is(bill.lines[0]?.cost, 2_000_000_000n)
})

test('rows of other services are counted, and only their days are kept', () => {
  const text = csv(
    actualColumns,
    actual('1'),
    actual('5', '10/01/2026').replace(id, '/vm').replace('Cognitive Services', 'Virtual Machines'),
    actual('7', '10/31/2026').replace(id, '/vm').replace('Cognitive Services', 'Storage'),
  )
  const bill = reading(text, { services: ['COGNITIVE services'] })
  assert.is(bill.others, 2)
  assert.is(bill.lines.length, 1)
  assert.is(bill.from, '2026-10-01')
  assert.is(bill.to, '2026-10-31')
  assert.is(reading(text).lines.length, 3)
})

test('a service is known by its category or the provider of the resource too', () => {
  const row = (service: string, category: string, resource = '/x'): string =>
    `1,USD,Usage,2026-10-20T00:00Z,1,Units,1,1,Units,${resource},${service},m,${category}`
  const services = billServices
  const lines = (...rows: string[]) =>
    reading(csv(focusColumns, ...rows), { services }).lines.length
  assert.is(lines(row('Azure OpenAI', 'Foundry Models')), 1)
  assert.is(lines(row('foundry tools', '')), 1)
  assert.is(lines(row('Azure OpenAI', '', id)), 1)
  assert.is(lines(row('Azure OpenAI', '', id.toUpperCase())), 1)
  assert.is(lines(row('Virtual Machines', 'Compute')), 0)
})

test('taxes and credits stay, also without a resource, a meter or a quantity', () => {
  const bill = reading(
    csv(
      focusColumns,
      '-4.2,USD,Credit,2026-10-20T00:00:00Z,,,0,,,,Azure OpenAI,,',
      '1.9,USD,Tax,2026-10-20T00:00:00Z,,,0,,,,Azure OpenAI,,',
    ),
  )
  assert.equal(
    bill.lines.map(({ resource, meter, cost }) => [resource, meter, cost]),
    [
      ['(no resource)', 'Credit', -4_200_000_000n],
      ['(no resource)', 'Tax', 1_900_000_000n],
    ],
  )
})

test('quotes, commas and line breaks in a field are part of it', () => {
  const bill = reading(
    csv(
      `Tags,${actualColumns}`,
      `"{""team"":""a, b""}\r\nsecond line",${actual('1')}`,
      `,${actual('x')}`,
    ),
  )
  assert.is(bill.lines.length, 1)
  assert.is(bill.rejected[0]?.row, 3)
})

test('what is no bill has a problem', () => {
  assert.is(
    problem('a,b\n1,2\n'),
    'The file is no bill: it has no column for a cost, a date, a currency, a meter.',
  )
  assert.is(problem('Date,Cost,Meter\n'), 'The file is no bill: it has no column for a currency.')
  assert.match(problem(''), 'The file is no bill')
  assert.match(problem('PK\u0003\u0004\u0000'), 'The file is no bill')
  assert.is(problem(csv(actualColumns)), 'The bill has no rows.')
  assert.is(
    problem(csv(actualColumns, actual('?'))),
    'No row of the bill can be read. Row 2: The row has a cost that is none: ?.',
  )
  assert.is(
    problem('Date;Cost;Currency;Meter\n1;2;3;4\n'),
    'The columns of the file are separated by semicolons, not by commas.',
  )
  assert.match(problem('Date,Cost\n"1,2\n'), /^The file is no CSV: .*, in line \d\.$/)
})

test('dates with the day first are not taken for others of the same digits', () => {
  assert.is(
    problem(csv(actualColumns, actual('1', '05/10/2026'), actual('1', '20/10/2026'))),
    'The dates of the file have the day before the month, 20/10/2026 in row 3: Azure writes the month first.',
  )
})

test('a column named after a property of objects is only a column', () => {
  const bill = reading(csv(`__proto__,constructor,${actualColumns}`, `1,2,${actual('1')}`))
  assert.is(bill.lines.length, 1)
})

test.run()
