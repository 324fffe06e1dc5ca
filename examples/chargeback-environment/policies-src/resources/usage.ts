import { eventHubLogger, plainNamedValue } from 'apim-policy'

/** The event hub that the chargeback is made from. */
export const usageHub = eventHubLogger('usage-eventhub', {
  name: 'ai-usage',
  endpointAddress: 'contoso-usage.servicebus.windows.net',
})

/** The blob container of prompts and answers; give it a rule that deletes them after a month. */
export const payloads = plainNamedValue(
  'payload-container',
  'https://contosousage.blob.core.windows.net/payloads',
)
