export { type AiCorsOptions, aiCors } from './ai-cors.ts'
export { type BackendIdentityOptions, backendIdentity } from './backend-identity.ts'
export {
  type CertificateIdentity,
  type ClientCertificateOptions,
  clientCertificate,
} from './client-certificate.ts'
export { type ContentSafetyOptions, contentSafety, type HarmCategory } from './content-safety.ts'
export { type EndUserFact, type EndUserOptions, endUser } from './end-user.ts'
export { type EntraClientOptions, entraClient } from './entra-client.ts'
export { type ErrorAnswerOptions, errorAnswer } from './error-answer.ts'
export { type ExpressionRoutingOptions, expressionRouting } from './expression-routing.ts'
export {
  type FailoverMember,
  type FailoverPool,
  type FailoverPoolOptions,
  failoverPool,
} from './failover-pool.ts'
export { type AddressRange, type IpAllowListOptions, ipAllowList } from './ip-allow-list.ts'
export { type JwtClientOptions, jwtClient } from './jwt-client.ts'
export { type MaxTokensOptions, maxTokens } from './max-tokens.ts'
export { type ModelAllowListOptions, type ModelList, modelAllowList } from './model-allow-list.ts'
export { type ModelRoutingOptions, modelRouting } from './model-routing.ts'
export { type CaptureMode, type PayloadCaptureOptions, payloadCapture } from './payload-capture.ts'
export { type PayloadTraceOptions, payloadTrace } from './payload-trace.ts'
export {
  type PriorityRoute,
  type PriorityRoutingOptions,
  priorityRouting,
} from './priority-routing.ts'
export { type ProductRoutingOptions, productRouting } from './product-routing.ts'
export { type RequestSizeOptions, requestSize } from './request-size.ts'
export { type ResilientBackendOptions, resilientBackend } from './resilient-backend.ts'
export { type RetryAcrossRegionsOptions, retryAcrossRegions } from './retry-across-regions.ts'
export { type RetryBackendOptions, retryBackend } from './retry-backend.ts'
export { type SemanticCache, type SemanticCacheOptions, semanticCache } from './semantic-cache.ts'
export type { AttemptOptions } from './shared/attempt.ts'
export type { AttributeSource, AttributeSources } from './shared/attribute-source.ts'
export type { BackendReference } from './shared/backend-reference.ts'
export type { BackendRoutes } from './shared/backend-routes.ts'
export type { Caller, CallerKey } from './shared/caller-key.ts'
export type { BreakerOptions } from './shared/circuit-breaker.ts'
export { endUserVariables } from './shared/end-user-variables.ts'
export type { ErrorCode, ErrorMessages } from './shared/error-body.ts'
export type { LoggerReference } from './shared/logger-reference.ts'
export type { RequiredClaims } from './shared/required-claims.ts'
export type { PlainText, TextValue } from './shared/text-value.ts'
export type {
  TokenHeaders,
  TokenLimits,
  TokenPolicies,
  TokenQuota,
} from './shared/token-limits.ts'
export { type SubscriptionKeyOnlyOptions, subscriptionKeyOnly } from './subscription-key-only.ts'
export { type SubscriptionRoutingOptions, subscriptionRouting } from './subscription-routing.ts'
export { type TokenLimitOptions, tokenLimit } from './token-limit.ts'
export { type TokenLimitErrorsOptions, tokenLimitErrors } from './token-limit-errors.ts'
export { type StandardDimension, type TokenMetricsOptions, tokenMetrics } from './token-metrics.ts'
export { type TokenTiersOptions, tokenTiers } from './token-tiers.ts'
export { usageEventSchema } from './usage-event.schema.ts'
export { type UsageEventsOptions, usageEvents } from './usage-events.ts'
