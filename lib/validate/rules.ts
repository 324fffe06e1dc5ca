import type { ProjectRule, Rule } from './rule.ts'
import { accidentalExpression } from './rules/accidental-expression.ts'
import { accidentalNamedValue } from './rules/accidental-named-value.ts'
import { apiVersion } from './rules/api-version.ts'
import { bareAmpersand } from './rules/bare-ampersand.ts'
import { basePlacement } from './rules/base-placement.ts'
import { bodyReadStreaming } from './rules/body-read-streaming.ts'
import { bodyReadTwice } from './rules/body-read-twice.ts'
import { booleanValue } from './rules/boolean-value.ts'
import { bracketInString } from './rules/bracket-in-string.ts'
import { breakerGateway } from './rules/breaker-gateway.ts'
import { captureBeforeAuthentication } from './rules/capture-before-authentication.ts'
import { childOrder } from './rules/child-order.ts'
import { csharpAllowed } from './rules/csharp-allowed.ts'
import { csharpFlow } from './rules/csharp-flow.ts'
import { csharpNull } from './rules/csharp-null.ts'
import { csharpReferenceComparison } from './rules/csharp-reference-comparison.ts'
import { csharpSyntax } from './rules/csharp-syntax.ts'
import { csharpType } from './rules/csharp-type.ts'
import { csharpUnreachable } from './rules/csharp-unreachable.ts'
import { csharpVersion } from './rules/csharp-version.ts'
import { documentRoot } from './rules/document-root.ts'
import { documentSize } from './rules/document-size.ts'
import { duplicateDocument } from './rules/duplicate-document.ts'
import { duplicateResource } from './rules/duplicate-resource.ts'
import { duplicateSection } from './rules/duplicate-section.ts'
import { emptyValue } from './rules/empty-value.ts'
import { enumValue } from './rules/enum-value.ts'
import { expressionAllowed } from './rules/expression-allowed.ts'
import { expressionInText } from './rules/expression-in-text.ts'
import { expressionType } from './rules/expression-type.ts'
import { fragmentContent } from './rules/fragment-content.ts'
import { gatewayAllowed } from './rules/gateway-allowed.ts'
import { invalidArgument } from './rules/invalid-argument.ts'
import { invalidResource } from './rules/invalid-resource.ts'
import { lastErrorSection } from './rules/last-error-section.ts'
import { malformedComment } from './rules/malformed-comment.ts'
import { malformedExpression } from './rules/malformed-expression.ts'
import { malformedXml } from './rules/malformed-xml.ts'
import { memberGroup } from './rules/member-group.ts'
import { missingAttribute } from './rules/missing-attribute.ts'
import { missingChild } from './rules/missing-child.ts'
import { missingCompanion } from './rules/missing-companion.ts'
import { missingText } from './rules/missing-text.ts'
import { namedValueInInterpolation } from './rules/named-value-in-interpolation.ts'
import { namedValueName } from './rules/named-value-name.ts'
import { nestedFragment } from './rules/nested-fragment.ts'
import { nestedPolicies } from './rules/nested-policies.ts'
import { notInFragment } from './rules/not-in-fragment.ts'
import { numberValue } from './rules/number-value.ts'
import { onlyInside } from './rules/only-inside.ts'
import { policyOrder } from './rules/policy-order.ts'
import { previewFeature } from './rules/preview-feature.ts'
import { repeatedPolicy } from './rules/repeated-policy.ts'
import { responseSection } from './rules/response-section.ts'
import { retryRequestBody } from './rules/retry-request-body.ts'
import { scopeAllowed } from './rules/scope-allowed.ts'
import { sectionAllowed } from './rules/section-allowed.ts'
import { singleBackendPolicy } from './rules/single-backend-policy.ts'
import { strayText } from './rules/stray-text.ts'
import { targetId } from './rules/target-id.ts'
import { tokenLimitOrder } from './rules/token-limit-order.ts'
import { tooManyChildren } from './rules/too-many-children.ts'
import { undocumentedPolicy } from './rules/undocumented-policy.ts'
import { unexpectedText } from './rules/unexpected-text.ts'
import { unknownAttribute } from './rules/unknown-attribute.ts'
import { unknownChild } from './rules/unknown-child.ts'
import { unknownPolicy } from './rules/unknown-policy.ts'
import { unknownSection } from './rules/unknown-section.ts'
import { unresolvedFragment } from './rules/unresolved-fragment.ts'
import { unresolvedReference } from './rules/unresolved-reference.ts'
import { unusedResource } from './rules/unused-resource.ts'
import { validationAfterSignIn } from './rules/validation-after-sign-in.ts'
import { valueFormat } from './rules/value-format.ts'
import { variableType } from './rules/variable-type.ts'
import { variableUnset } from './rules/variable-unset.ts'
import { variableUnused } from './rules/variable-unused.ts'

/** Every rule; findings at one place come in this order, what matters most first. */
export const rules: readonly (Rule | ProjectRule)[] = [
  malformedXml,
  malformedExpression,
  malformedComment,
  strayText,
  bracketInString,
  bareAmpersand,
  invalidArgument,
  namedValueName,
  targetId,
  documentRoot,
  duplicateDocument,
  invalidResource,
  duplicateResource,
  apiVersion,
  breakerGateway,
  unknownSection,
  duplicateSection,
  unknownPolicy,
  unknownAttribute,
  unknownChild,
  missingAttribute,
  missingChild,
  tooManyChildren,
  missingText,
  unexpectedText,
  memberGroup,
  childOrder,
  nestedPolicies,
  enumValue,
  booleanValue,
  numberValue,
  valueFormat,
  emptyValue,
  expressionAllowed,
  expressionInText,
  csharpSyntax,
  csharpVersion,
  csharpType,
  csharpAllowed,
  csharpFlow,
  expressionType,
  responseSection,
  lastErrorSection,
  bodyReadTwice,
  bodyReadStreaming,
  retryRequestBody,
  captureBeforeAuthentication,
  validationAfterSignIn,
  tokenLimitOrder,
  variableUnset,
  variableType,
  namedValueInInterpolation,
  csharpReferenceComparison,
  csharpNull,
  csharpUnreachable,
  variableUnused,
  accidentalExpression,
  accidentalNamedValue,
  sectionAllowed,
  scopeAllowed,
  gatewayAllowed,
  singleBackendPolicy,
  basePlacement,
  repeatedPolicy,
  policyOrder,
  missingCompanion,
  onlyInside,
  notInFragment,
  nestedFragment,
  fragmentContent,
  unresolvedFragment,
  unresolvedReference,
  unusedResource,
  documentSize,
  undocumentedPolicy,
  previewFeature,
]
