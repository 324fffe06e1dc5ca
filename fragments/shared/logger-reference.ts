import { type Expression, logToEventhub, type ResourceReference } from '../../lib/index.ts'
import type { In } from './in-section.ts'

/** A logger of the project, one from elsewhere, or the id of one. */
export type LoggerReference = string | ResourceReference<'logger'>

interface Message {
  /** Messages with the same key keep their order. */
  readonly partitionKey: Expression<string>
  readonly text: Expression<string>
}

/** Sends a message through a logger. */
export const logTo = (
  logger: LoggerReference,
  message: Message,
): In<'inbound' | 'outbound' | 'on-error', 'workspace'> =>
  typeof logger === 'string'
    ? logToEventhub({ loggerId: logger, ...message })
    : logToEventhub({ logger, ...message })
