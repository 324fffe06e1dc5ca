import type { Webhook } from '../../collector/settings/collector-settings.ts'
import type { Alert } from './alert.ts'
import { slackMessage } from './slack-message.ts'
import { teamsMessage } from './teams-message.ts'

/** Who understands an alert. */
export type WebhookKind = NonNullable<Webhook['kind']>

const bodies = {
  generic: (alert) => alert,
  teams: teamsMessage,
  slack: slackMessage,
} as const satisfies Record<WebhookKind, (alert: Alert) => object>

/** An alert as a webhook of a kind takes it, to be sent as JSON. */
export const alertBody = (alert: Alert, kind: WebhookKind): object => bodies[kind](alert)
