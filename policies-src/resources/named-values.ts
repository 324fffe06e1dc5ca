import { plainNamedValue } from 'apim-policy'

/** The tenant whose applications may call. */
export const tenant = plainNamedValue('tenant-id', '00001111-aaaa-2222-bbbb-3333cccc4444')

/** What their tokens have to be for. */
export const audience = plainNamedValue('gateway-audience', 'api://ai-gateway')
