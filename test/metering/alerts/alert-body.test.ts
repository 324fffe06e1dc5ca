import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Alert } from '../../../lib/metering/alerts/alert.ts'
import { alertBody } from '../../../lib/metering/alerts/alert-body.ts'

const alert: Alert = {
  key: '["team-a","2026-11-01"] 80',
  kind: 'budget',
  title: 'Budget team-a: 80 % used',
  message: 'team-a used 812.50 of 1000 USD.',
  at: '2026-11-21T12:00:00.000Z',
  details: { used: '812.50', 'end user': 'alice' },
}

/** All objects in a value. */
function objectsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(objectsIn)
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside]
}

test('a generic webhook gets the alert as it is', () => {
  assert.equal(JSON.parse(JSON.stringify(alertBody(alert, 'generic'))), alert)
})

test('Teams gets an adaptive card in a message', () => {
  const line = (...inlines: readonly object[]): object => ({ type: 'RichTextBlock', inlines })
  const run = (text: string, style: object = {}): object => ({ type: 'TextRun', text, ...style })
  assert.equal(alertBody(alert, 'teams'), {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: [
            line(run('Budget team-a: 80 % used', { size: 'Large', weight: 'Bolder' })),
            line(run('team-a used 812.50 of 1000 USD.')),
            line(run('used: ', { weight: 'Bolder' }), run('812.50')),
            line(run('end user: ', { weight: 'Bolder' }), run('alice')),
            line(run('2026-11-21T12:00:00.000Z', { isSubtle: true, size: 'Small' })),
          ],
        },
      },
    ],
  })
})

test('Slack gets a text and blocks', () => {
  const plain = (text: string): object => ({ type: 'plain_text', text, emoji: false })
  assert.equal(alertBody(alert, 'slack'), {
    text: 'Budget team-a: 80 % used',
    mrkdwn: false,
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      { type: 'header', text: plain('Budget team-a: 80 % used') },
      { type: 'section', text: plain('team-a used 812.50 of 1000 USD.') },
      { type: 'section', fields: [plain('used: 812.50'), plain('end user: alice')] },
      { type: 'context', elements: [plain('2026-11-21T12:00:00.000Z')] },
    ],
  })
})

const evil =
  '<!channel> @channel <https://example.com|pay here> [pay](https://example.com) **b** `c`\n# x\u202e www.example.com'
const attacked: Alert = {
  ...alert,
  title: evil,
  message: evil,
  details: { [evil]: evil, 'other user': evil },
}

test('Slack reads no markup, mention or link out of a name', () => {
  const body = alertBody(attacked, 'slack') as { readonly text: string; readonly blocks: unknown }
  const { text, blocks } = body
  assert.not.match(text, /[<>]|@channel|:\/\/|www\.example|\u202e/)
  assert.match(text, '&lt;!channel&gt;')
  const texts = objectsIn(blocks).filter((each) => typeof each['text'] === 'string')
  assert.is(texts.length, 5)
  for (const each of texts) {
    assert.is(each['type'], 'plain_text')
    assert.not.match(String(each['text']), /\u202e|\n/)
  }
})

test('an ampersand in a name is not read as the beginning of an entity', () => {
  const { text } = alertBody({ ...alert, title: 'R&D &lt;' }, 'slack') as { readonly text: string }
  assert.is(text, 'R&amp;D &amp;lt;')
})

test('Teams reads no Markdown, mention or link out of a name', () => {
  const body = alertBody(attacked, 'teams')
  for (const { type } of objectsIn(body)) {
    assert.not.ok(['TextBlock', 'Fact', 'FactSet'].includes(String(type)), String(type))
  }
  const runs = objectsIn(body).filter((each) => 'text' in each)
  assert.is(runs.length, 7)
  for (const run of runs) {
    assert.is(run['type'], 'TextRun')
    assert.not.match(String(run['text']), /\u202e|\n/)
  }
  assert.not.match(JSON.stringify(body), '"entities"')
})

test('what is too long for Slack is cut, and not in the middle of a character', () => {
  const long = { ...alert, title: `${'x'.repeat(148)}😀😀`, message: 'y'.repeat(5000) }
  const texts = objectsIn((alertBody(long, 'slack') as { readonly blocks: unknown }).blocks)
    .map((each) => each['text'])
    .filter((text) => typeof text === 'string')
  assert.is(texts[0], `${'x'.repeat(148)}…`)
  assert.is(texts[1]?.length, 3000)
})

test('many details are all shown', () => {
  const details = Object.fromEntries(Array.from({ length: 23 }, (_, at) => [`d${at}`, at]))
  const { blocks } = alertBody({ ...alert, details }, 'slack') as {
    readonly blocks: readonly { readonly fields?: readonly object[] }[]
  }
  const counts = blocks.flatMap(({ fields }) => (fields ? [fields.length] : []))
  assert.equal(counts, [10, 10, 3])
  const none = alertBody({ ...alert, details: {} }, 'slack') as { readonly blocks: object[] }
  assert.is(none.blocks.length, 3)
})

test.run()
