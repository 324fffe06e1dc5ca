const name = /^x-ms-ratelimit-microsoft\.(?:costmanagement|consumption)(?:-\w+)?-retry-after$/i

/**
 * The milliseconds that Cost Management asks to wait, which has a header for each of its limits:
 * those of the client, the tenant, the scope and the query processing units. The longest counts.
 * @see https://learn.microsoft.com/azure/cost-management-billing/costs/manage-automation#data-latency-and-rate-limits
 */
export function costManagementRetryAfter(headers: Headers): number | undefined {
  const waits = [...headers]
    .filter(([header, value]) => name.test(header) && /^\d+$/.test(value))
    .map(([, seconds]) => Number(seconds) * 1_000)
  return waits.length > 0 ? Math.max(...waits) : undefined
}
