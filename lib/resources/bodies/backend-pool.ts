import type { BackendPool } from '../backend-pool.ts'

/** @see https://learn.microsoft.com/rest/api/apimanagement/backend/create-or-update */
export const backendPoolBody = ({ options }: BackendPool) => ({
  type: 'Pool',
  title: options.title,
  description: options.description,
  pool: {
    services: options.members.map(({ backend, priority, weight }) => ({
      id: `/backends/${backend.id}`,
      priority,
      weight,
    })),
    sessionAffinity: options.sessionAffinity && {
      sessionId: { source: 'Cookie', name: options.sessionAffinity.cookie },
    },
    failureResponse: options.failureResponse && { statusCode: options.failureResponse.statusCode },
  },
})
