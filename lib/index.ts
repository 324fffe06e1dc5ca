export { usageEventSchema } from './collector/events/usage-event.schema.ts'
export { compile } from './compile/compile.ts'
export type { Diagnostic, Finding, Location, Severity } from './diagnostics/diagnostic.ts'
export {
  apiPolicy,
  type DocumentOptions,
  type Fragment,
  fragment,
  globalPolicy,
  operationPolicy,
  productPolicy,
  resolverPolicy,
  type Sections,
  workspacePolicy,
} from './document/authoring.ts'
export { buildingBlock, misuse } from './document/building-block.ts'
export { comment } from './document/comment.ts'
export type { PolicyDocument } from './document/document.ts'
export { inlineXml } from './document/inline-xml.ts'
export { readDocument } from './document/read-document.ts'
export type { Target } from './document/target.ts'
export { coalesce } from './expressions/coalesce.ts'
export { all, any, not } from './expressions/conditions.ts'
export { type Context, context } from './expressions/context.ts'
export { csharp } from './expressions/csharp.ts'
export type { Expression, NamedValueText, Value } from './expressions/expression.ts'
export { fromUnixMilliseconds, fromUnixSeconds } from './expressions/from-unix-time.ts'
export { guid } from './expressions/guid.ts'
export { iff } from './expressions/iff.ts'
export { type JsonContent, json, jsonBody } from './expressions/json.ts'
export { literal, namedValue } from './expressions/named-value.ts'
export { now } from './expressions/now.ts'
export type { BooleanExpression } from './expressions/operations/boolean.ts'
export type { BytesExpression } from './expressions/operations/bytes.ts'
export type { Comparison } from './expressions/operations/comparison.ts'
export type { DateTimeExpression } from './expressions/operations/date-time.ts'
export type { Guid, GuidExpression } from './expressions/operations/guid.ts'
export type {
  JsonArray,
  JsonArrayExpression,
  JsonExpression,
  JsonObject,
  JsonObjectExpression,
  JsonToken,
} from './expressions/operations/json.ts'
export type { ListExpression } from './expressions/operations/list.ts'
export type { Optional } from './expressions/operations/nullable.ts'
export type { NumberExpression } from './expressions/operations/number.ts'
export type { StringExpression } from './expressions/operations/string.ts'
export type { TimeSpan, TimeSpanExpression } from './expressions/operations/time-span.ts'
export type { Xml, XmlExpression } from './expressions/operations/xml.ts'
export { random } from './expressions/random.ts'
export { type TextPart, text } from './expressions/text.ts'
export { timeSpan } from './expressions/time-span.ts'
export type { Typed } from './expressions/typed.ts'
export { type Variable, type VariableInfo, variable } from './expressions/variable.ts'
export { authenticationBasic } from './policies/authentication-basic.ts'
export { authenticationCertificate } from './policies/authentication-certificate.ts'
export { authenticationManagedIdentity } from './policies/authentication-managed-identity.ts'
export { azureOpenaiEmitTokenMetric } from './policies/azure-openai-emit-token-metric.ts'
export { azureOpenaiSemanticCacheLookup } from './policies/azure-openai-semantic-cache-lookup.ts'
export { azureOpenaiSemanticCacheStore } from './policies/azure-openai-semantic-cache-store.ts'
export { azureOpenaiTokenLimit } from './policies/azure-openai-token-limit.ts'
export { base } from './policies/base.ts'
export { cacheLookup } from './policies/cache-lookup.ts'
export { cacheLookupValue } from './policies/cache-lookup-value.ts'
export { cacheRemoveValue } from './policies/cache-remove-value.ts'
export { cacheStore } from './policies/cache-store.ts'
export { cacheStoreValue } from './policies/cache-store-value.ts'
export { catalog } from './policies/catalog.ts'
export { checkHeader } from './policies/check-header.ts'
export { choose, otherwise, when } from './policies/choose.ts'
export { cors } from './policies/cors.ts'
export { cosmosdbDataSource } from './policies/cosmosdb-data-source.ts'
export { crossDomain } from './policies/cross-domain.ts'
export type { Gateway, Place, PolicyDefinition, Scope, Section } from './policies/definition.ts'
export { emitMetric } from './policies/emit-metric.ts'
export { findAndReplace } from './policies/find-and-replace.ts'
export { forwardRequest } from './policies/forward-request.ts'
export { getAuthorizationContext } from './policies/get-authorization-context.ts'
export { httpDataSource } from './policies/http-data-source.ts'
export { includeFragment } from './policies/include-fragment.ts'
export { invokeDaprBinding } from './policies/invoke-dapr-binding.ts'
export { ipFilter } from './policies/ip-filter.ts'
export { jsonToXml } from './policies/json-to-xml.ts'
export { jsonp } from './policies/jsonp.ts'
export { limitConcurrency } from './policies/limit-concurrency.ts'
export { llmContentSafety } from './policies/llm-content-safety.ts'
export { llmEmitTokenMetric } from './policies/llm-emit-token-metric.ts'
export { llmSemanticCacheLookup } from './policies/llm-semantic-cache-lookup.ts'
export { llmSemanticCacheStore } from './policies/llm-semantic-cache-store.ts'
export { llmTokenLimit } from './policies/llm-token-limit.ts'
export { logToEventhub } from './policies/log-to-eventhub.ts'
export { mockResponse } from './policies/mock-response.ts'
export type { PolicyItem, PolicyNode, SectionItem } from './policies/policy-node.ts'
export { proxy } from './policies/proxy.ts'
export { publishEvent } from './policies/publish-event.ts'
export { publishToDapr } from './policies/publish-to-dapr.ts'
export { quota } from './policies/quota.ts'
export { quotaByKey } from './policies/quota-by-key.ts'
export { rateLimit } from './policies/rate-limit.ts'
export { rateLimitByKey } from './policies/rate-limit-by-key.ts'
export { redirectContentUrls } from './policies/redirect-content-urls.ts'
export { retry } from './policies/retry.ts'
export { returnResponse } from './policies/return-response.ts'
export { rewriteUri } from './policies/rewrite-uri.ts'
export { sendOneWayRequest } from './policies/send-one-way-request.ts'
export { sendRequest } from './policies/send-request.ts'
export { sendServiceBusMessage } from './policies/send-service-bus-message.ts'
export { setBackendService } from './policies/set-backend-service.ts'
export { setBody } from './policies/set-body.ts'
export { setHeader } from './policies/set-header.ts'
export { setMethod } from './policies/set-method.ts'
export { setQueryParameter } from './policies/set-query-parameter.ts'
export { setStatus } from './policies/set-status.ts'
export { setVariable } from './policies/set-variable.ts'
export { sqlDataSource } from './policies/sql-data-source.ts'
export { trace } from './policies/trace.ts'
export { validateAzureAdToken } from './policies/validate-azure-ad-token.ts'
export { validateClientCertificate } from './policies/validate-client-certificate.ts'
export { validateContent } from './policies/validate-content.ts'
export { validateGraphqlRequest } from './policies/validate-graphql-request.ts'
export { validateHeaders } from './policies/validate-headers.ts'
export { validateJwt } from './policies/validate-jwt.ts'
export { validateOdataRequest } from './policies/validate-odata-request.ts'
export { validateParameters } from './policies/validate-parameters.ts'
export { validateStatusCode } from './policies/validate-status-code.ts'
export { wait } from './policies/wait.ts'
export { xmlToJson } from './policies/xml-to-json.ts'
export { xslTransform } from './policies/xsl-transform.ts'
export { defaultApiVersion } from './resources/api-version.ts'
export {
  type ApimDiagnostic,
  type ApimDiagnosticId,
  type ApimDiagnosticOptions,
  apimDiagnostic,
} from './resources/apim-diagnostic.ts'
export {
  type Backend,
  type BackendCredentials,
  type BackendOptions,
  backend,
  type CircuitBreaker,
} from './resources/backend.ts'
export {
  type BackendPool,
  type BackendPoolMember,
  type BackendPoolOptions,
  backendPool,
} from './resources/backend-pool.ts'
export { type ResourceBody, resourceBody } from './resources/body.ts'
export { checkResources } from './resources/check-resources.ts'
export type { Duration } from './resources/duration.ts'
export { type External, external } from './resources/external.ts'
export {
  type ApplicationInsightsLoggerOptions,
  type AzureMonitorLoggerOptions,
  applicationInsightsLogger,
  azureMonitorLogger,
  type EventHubLoggerOptions,
  eventHubLogger,
  type Logger,
} from './resources/logger.ts'
export { type Manifest, manifest } from './resources/manifest.ts'
export {
  keyVaultNamedValue,
  type NamedValue,
  type NamedValueOptions,
  plainNamedValue,
  secretNamedValue,
} from './resources/named-value.ts'
export type { ResourceProblem } from './resources/problem.ts'
export { type ProjectResources, projectResources } from './resources/project-resources.ts'
export type { Resource } from './resources/resource.ts'
export { rules } from './validate/rules.ts'
export { type ValidateOptions, validate } from './validate/validate.ts'
export {
  type Cloud,
  type Config,
  defineConfig,
  type Env,
  type EnvironmentConfig,
  type NamedValueSetting,
  type Protection,
  type Variables,
} from './workspace/config.ts'
export { keyVault, plain, secretFromEnv } from './workspace/named-value-setting.ts'
export type { ResourceReference } from './xml/resource-reference.ts'
