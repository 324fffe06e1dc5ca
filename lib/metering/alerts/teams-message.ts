import type { Alert } from './alert.ts'
import { oneLine } from './one-line.ts'

/** Runs of text are shown as they are; blocks of text and facts would be read as Markdown. */
const run = (text: string, style: object = {}): object => ({ type: 'TextRun', text, ...style })

const line = (...inlines: readonly object[]): object => ({ type: 'RichTextBlock', inlines })

/**
 * An alert as an adaptive card, for the webhook of a workflow in Teams. A name of the alert's can
 * neither be a link in it nor mention anybody.
 * @see https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using
 * @see https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format
 */
export const teamsMessage = ({ title, message, at, details }: Alert): object => ({
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
          line(run(oneLine(title, 500), { size: 'Large', weight: 'Bolder' })),
          line(run(oneLine(message, 2000))),
          ...Object.entries(details).map(([name, value]) =>
            line(
              run(`${oneLine(name, 200)}: `, { weight: 'Bolder' }),
              run(oneLine(`${value}`, 2000)),
            ),
          ),
          line(run(oneLine(at, 100), { isSubtle: true, size: 'Small' })),
        ],
      },
    },
  ],
})
