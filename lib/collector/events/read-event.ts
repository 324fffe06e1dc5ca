import { fieldsOf } from './fields.ts'
import { isObject } from './is-object.ts'
import { isAiHubGateway, readAiHubGateway } from './read-ai-hub-gateway.ts'
import { isAoaiMonitoring, readAoaiMonitoring } from './read-aoai-monitoring.ts'
import { readGatewayLog } from './read-gateway-log.ts'
import { readUsageEvent } from './read-usage-event.ts'
import type { Reading } from './reading.ts'
import { shortText } from './short-text.ts'

/** Reads one event, whichever of the known ones it is. */
export function readEvent(event: unknown, now: string): Reading {
  if (!isObject(event)) return { reason: 'is no object' }
  const fields = fieldsOf(event)
  if (fields('specversion') !== undefined) return readCloudEvent(event, now)
  if (fields('category') !== undefined) return readGatewayLog(fields, now)
  if (fields('metricName') !== undefined) return undefined
  if (isAoaiMonitoring(fields)) return readAoaiMonitoring(fields, now)
  if (isAiHubGateway(fields)) return readAiHubGateway(fields, now)
  return { reason: 'is of no known kind' }
}

function readCloudEvent(event: Readonly<Record<string, unknown>>, now: string): Reading {
  const type = shortText(event['type'])
  if (type === 'apim.llm.usage.v1') return readUsageEvent(event, now)
  // Captured bodies, which are kept elsewhere.
  if (type === 'apim.llm.payload.v1') return undefined
  return { reason: `has a type that is not known: ${type ?? 'none'}` }
}
