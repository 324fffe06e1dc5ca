/** The Azure OpenAI resource that answers first. */
export const primary = 'aoai-primary-backend'

/** The resource in another region that answers when the first one cannot. */
export const secondary = 'aoai-secondary-backend'

/** Provisioned throughput, for the most urgent calls. */
export const provisioned = 'aoai-ptu-backend'

/** Pay-as-you-go in one region. */
export const regional = 'aoai-regional-backend'

/** Pay-as-you-go in a data zone. */
export const dataZone = 'aoai-data_zone-backend'

/** A pool whose members are left out while their circuit breaker is open. */
export const circuitBreakerPool = 'aoai-circuit_breaker-backend'

/** The resource that the portal made when the API was imported. */
export const imported = 'azure-openai-openai-endpoint'
