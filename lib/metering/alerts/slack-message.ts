import type { Alert } from './alert.ts'
import { oneLine } from './one-line.ts'

/** Plain text is shown as it is, without markup, mentions or links. */
const plain = (text: string, most: number): object => ({
  type: 'plain_text',
  text: oneLine(text, most),
  emoji: false,
})

const mostFields = 10

/** Sections that show details. */
const sections = (details: Alert['details']): readonly object[] => {
  const fields = Object.entries(details).map(([name, value]) => plain(`${name}: ${value}`, 2000))
  const count = Math.ceil(fields.length / mostFields)
  return Array.from({ length: count }, (_, at) => ({
    type: 'section',
    fields: fields.slice(at * mostFields, (at + 1) * mostFields),
  }))
}

/**
 * An alert as a message of Slack. A name of the alert's can neither be a link in it nor mention
 * anybody.
 * @see https://docs.slack.dev/messaging/formatting-message-text
 * @see https://docs.slack.dev/reference/block-kit/blocks/section-block
 */
export const slackMessage = ({ title, message, at, details }: Alert): object => ({
  text: escaped(oneLine(title, 500)),
  mrkdwn: false,
  link_names: false,
  unfurl_links: false,
  unfurl_media: false,
  blocks: [
    { type: 'header', text: plain(title, 150) },
    { type: 'section', text: plain(message, 3000) },
    ...sections(details),
    { type: 'context', elements: [plain(at, 100)] },
  ],
})

/** Notifications show this text, and a name of a host or a channel in it would be a link. */
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/(?<=:)(?=\/\/)|(?<=[@#])|(?<=\w\.)(?=\w)/g, wordJoiner)

/** Without width, and nothing is recognised across it. */
const wordJoiner = '\u2060'
