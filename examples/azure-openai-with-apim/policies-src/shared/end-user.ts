import { any, context, csharp, iff, not, variable } from 'apim-policy'

/** The header in which a client application names its end user. */
export const endUserHeader = 'x-apim-end-user-id'

/** The header in which it names the end user's tenant. */
export const tenantHeader = 'x-apim-end-user-tenant-id'

/** The header in which it names itself. */
export const applicationHeader = 'x-apim-client-application-id'

/** The header in which it forwards the end user's token, when it calls with its own. */
export const tokenHeader = 'x-apim-end-user-jwt'

/** What the gateway remembers of the caller; C# further down reads it by name. */
export const caller = {
  token: variable.string('forwardedIdentityToken'),
  user: variable.string('forwardedEndUserId'),
  tenant: variable.string('forwardedEndUserTenantId'),
  application: variable.string('clientApplicationId'),
  identitySource: variable.string('identitySource'),
  counterKey: variable.string('tokenCounterKey'),
} as const

/** The token of the end user: forwarded in a header of its own, or the caller's. */
export const identityToken = csharp.block<string>`
  var token = context.Request.Headers.GetValueOrDefault(${tokenHeader}, string.Empty);
  if (String.IsNullOrEmpty(token))
  {
      token = context.Request.Headers.GetValueOrDefault("Authorization", string.Empty);
  }
  if (String.IsNullOrEmpty(token))
  {
      return String.Empty;
  }

  token = token.Trim();
  if (token.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
  {
      token = token.Substring(7).Trim();
  }

  return token;
`

/** The end user: the forwarded id, or the token's claim `oid`, or `sub`. */
export const endUserId = csharp.block<string>`
  var userId = context.Request.Headers.GetValueOrDefault(${endUserHeader}, string.Empty);
  if (!String.IsNullOrEmpty(userId))
  {
      return userId;
  }

  var token = context.Variables.GetValueOrDefault<string>("forwardedIdentityToken", string.Empty);
  if (String.IsNullOrEmpty(token))
  {
      return "unknown";
  }

  var jwt = token.AsJwt();
  if (jwt == null)
  {
      return "unknown";
  }

  userId = jwt.Claims.GetValueOrDefault("oid", string.Empty);
  if (!String.IsNullOrEmpty(userId))
  {
      return userId;
  }

  userId = jwt.Claims.GetValueOrDefault("sub", string.Empty);
  return !String.IsNullOrEmpty(userId) ? userId : "unknown";
`

/** The tenant of the end user: the forwarded id, or the token's claim `tid`. */
export const endUserTenantId = csharp.block<string>`
  var tenantId = context.Request.Headers.GetValueOrDefault(${tenantHeader}, string.Empty);
  if (!String.IsNullOrEmpty(tenantId))
  {
      return tenantId;
  }

  var token = context.Variables.GetValueOrDefault<string>("forwardedIdentityToken", string.Empty);
  if (String.IsNullOrEmpty(token))
  {
      return "unknown";
  }

  var jwt = token.AsJwt();
  if (jwt == null)
  {
      return "unknown";
  }

  tenantId = jwt.Claims.GetValueOrDefault("tid", string.Empty);
  return !String.IsNullOrEmpty(tenantId) ? tenantId : "unknown";
`

/** The client application: the forwarded id, or the token's claim `azp`, `appid` or `client_id`. */
export const clientApplicationId = csharp.block<string>`
  var clientApplicationId = context.Request.Headers.GetValueOrDefault(${applicationHeader}, string.Empty);
  if (!String.IsNullOrEmpty(clientApplicationId))
  {
      return clientApplicationId;
  }

  var token = context.Variables.GetValueOrDefault<string>("forwardedIdentityToken", string.Empty);
  if (String.IsNullOrEmpty(token))
  {
      return "unknown";
  }

  var jwt = token.AsJwt();
  if (jwt == null)
  {
      return "unknown";
  }

  clientApplicationId = jwt.Claims.GetValueOrDefault("azp", string.Empty);
  if (!String.IsNullOrEmpty(clientApplicationId))
  {
      return clientApplicationId;
  }

  clientApplicationId = jwt.Claims.GetValueOrDefault("appid", string.Empty);
  if (!String.IsNullOrEmpty(clientApplicationId))
  {
      return clientApplicationId;
  }

  clientApplicationId = jwt.Claims.GetValueOrDefault("client_id", string.Empty);
  return !String.IsNullOrEmpty(clientApplicationId) ? clientApplicationId : "unknown";
`

const isSent = (header: string) => not(context.request.headers.get(header, '').isEmpty)

/** Where the identity comes from: `header`, `jwt` or `unknown`. */
export const identitySource = iff(
  any(isSent(endUserHeader), isSent(tenantHeader), isSent(applicationHeader)),
  'header',
  iff(not(caller.token.or('').isEmpty), 'jwt', 'unknown'),
)

/** Whose tokens are counted: the subscription, or the application's user, or the address. */
export const tokenCounterKey = csharp.block<string>`
  if (context.Subscription != null && !String.IsNullOrEmpty(context.Subscription.Id))
  {
      return "subscription:" + context.Subscription.Id;
  }

  var clientApplicationId = context.Variables.GetValueOrDefault<string>("clientApplicationId", "unknown");
  var endUserId = context.Variables.GetValueOrDefault<string>("forwardedEndUserId", "unknown");

  if (!String.IsNullOrEmpty(clientApplicationId) && clientApplicationId != "unknown"
      && !String.IsNullOrEmpty(endUserId) && endUserId != "unknown")
  {
      return "app:" + clientApplicationId + "|user:" + endUserId;
  }

  if (!String.IsNullOrEmpty(endUserId) && endUserId != "unknown")
  {
      return "user:" + endUserId;
  }

  return "ip:" + context.Request.IpAddress;
`
