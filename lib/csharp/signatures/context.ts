/** The policy context: `context` is an `IContext`. For the format, see `../signatures.ts`. */
export const contextSignatures = `
namespace ApimPolicy

interface IContext
  IContextApi Api { get; }
  IBackend Backend { get; }
  IDeployment Deployment { get; }
  TimeSpan Elapsed { get; }
  IGraphQL GraphQL { get; }
  ILastError? LastError { get; }
  IOperation Operation { get; }
  IProduct? Product { get; }
  IRequest Request { get; }
  Guid RequestId { get; }
  IResponse Response { get; }
  ISubscription? Subscription { get; }
  DateTime Timestamp { get; }
  bool Tracing { get; }
  IUser? User { get; }
  IReadOnlyDictionary<string, object> Variables { get; }
  IWorkspace? Workspace { get; }
  void Trace(string message)

interface IApi
  string Id { get; }
  string Name { get; }
  string Path { get; }
  IEnumerable<string> Protocols { get; }
  IUrl ServiceUrl { get; }
  ISubscriptionKeyParameterNames SubscriptionKeyParameterNames { get; }

interface IContextApi : IApi
  bool IsCurrentRevision { get; }
  string Revision { get; }
  string Version { get; }

interface IBackend
  string AzureRegion { get; }
  string Id { get; }
  BackendType Type { get; }

interface IDeployment
  IGateway Gateway { get; }
  string GatewayId { get; }
  string Region { get; }
  string ServiceId { get; }
  string ServiceName { get; }
  ISustainabilityInfo SustainabilityInfo { get; }
  IReadOnlyDictionary<string, X509Certificate2> Certificates { get; }

interface IGateway
  string Id { get; }
  string InstanceId { get; }
  bool IsManaged { get; }

interface ISustainabilityInfo
  CarbonIntensityCategory CurrentCarbonIntensity { get; }

interface IGraphQL
  IGraphQLDataObject Arguments { get; }
  IGraphQLDataObject GraphQLArguments { get; }
  IGraphQLDataObject Parent { get; }

interface IGraphQLDataObject
  dynamic this[string name] { get; }

interface ILastError
  string Source { get; }
  string Reason { get; }
  string Message { get; }
  string Scope { get; }
  string Section { get; }
  string Path { get; }
  string PolicyId { get; }
  int HttpErrorCode { get; }

interface IOperation
  string Id { get; }
  string Method { get; }
  string Name { get; }
  string UrlTemplate { get; }

interface IProduct
  IEnumerable<IApi> Apis { get; }
  bool ApprovalRequired { get; }
  IEnumerable<IGroup> Groups { get; }
  string Id { get; }
  string Name { get; }
  ProductState State { get; }
  int? SubscriptionLimit { get; }
  int? SubscriptionsLimit { get; }
  bool SubscriptionRequired { get; }

interface IRequest
  IAzureVnetInfo? AzureVnetInfo { get; }
  IMessageBody? Body { get; }
  X509Certificate2? Certificate { get; }
  IReadOnlyDictionary<string, string[]> Headers { get; }
  string IpAddress { get; }
  IReadOnlyDictionary<string, string> MatchedParameters { get; }
  string Method { get; }
  IUrl OriginalUrl { get; }
  IUrl Url { get; }
  IPrivateEndpointConnection? PrivateEndpointConnection { get; }

interface IAzureVnetInfo
  int VnetTrafficTag { get; }
  int SubnetId { get; }
  int PrivateLinkId { get; }
  string SnatVip { get; }

interface IResponse
  IMessageBody Body { get; }
  IReadOnlyDictionary<string, string[]> Headers { get; }
  int StatusCode { get; }
  string StatusReason { get; }

interface ISubscription
  DateTime CreatedDate { get; }
  DateTime? EndDate { get; }
  string Id { get; }
  string Key { get; }
  string Name { get; }
  string PrimaryKey { get; }
  string SecondaryKey { get; }
  DateTime? StartDate { get; }

interface IUser
  string Email { get; }
  string FirstName { get; }
  IEnumerable<IGroup> Groups { get; }
  string Id { get; }
  IEnumerable<IUserIdentity> Identities { get; }
  string LastName { get; }
  string Note { get; }
  DateTime RegistrationDate { get; }

interface IWorkspace
  string Id { get; }
  string Name { get; }

interface IGroup
  string Id { get; }
  string Name { get; }

interface IUserIdentity
  string Id { get; }
  string Provider { get; }

interface ISubscriptionKeyParameterNames
  string Header { get; }
  string Query { get; }

interface IPrivateEndpointConnection
  string Name { get; }
  string GroupId { get; }
  string MemberName { get; }

interface IUrl
  string Host { get; }
  string Path { get; }
  int Port { get; }
  IReadOnlyDictionary<string, string[]> Query { get; }
  string QueryString { get; }
  string Scheme { get; }
  string ToString()

interface IMessageBody
  T As<T>(bool preserveContent = false)
  IDictionary<string, IList<string>> AsFormUrlEncodedContent(bool preserveContent = false)

class BasicAuthCredentials
  string Password { get; }
  string UserId { get; }
  string Username { get; }

class Jwt
  string Algorithm { get; }
  IEnumerable<string> Audiences { get; }
  IReadOnlyDictionary<string, string[]> Claims { get; }
  DateTime? ExpirationTime { get; }
  string Id { get; }
  string Issuer { get; }
  DateTime? IssuedAt { get; }
  DateTime? NotBefore { get; }
  string Subject { get; }
  string Type { get; }

class Authorization
  string AccessToken { get; }
  IReadOnlyDictionary<string, object> Claims { get; }

static class ContextExtensions
  static string GetValueOrDefault(this IReadOnlyDictionary<string, string[]> values, string name)
  static string GetValueOrDefault(this IReadOnlyDictionary<string, string[]> values, string name, string defaultValue)
  static string GetValueOrDefault(this IReadOnlyDictionary<string, string> values, string name)
  static string GetValueOrDefault(this IReadOnlyDictionary<string, string> values, string name, string defaultValue)
  static object GetValueOrDefault(this IReadOnlyDictionary<string, object> variables, string variableName)
  static T GetValueOrDefault<T>(this IReadOnlyDictionary<string, object> variables, string variableName)
  static T GetValueOrDefault<T>(this IReadOnlyDictionary<string, object> variables, string variableName, T defaultValue)
  static BasicAuthCredentials AsBasic(this string text)
  static bool TryParseBasic(this string text, out BasicAuthCredentials result)
  static Jwt AsJwt(this string text)
  static bool TryParseJwt(this string text, out Jwt result)
  static byte[] Encrypt(this byte[] data, string alg, byte[] key, byte[] iv)
  static byte[] Encrypt(this byte[] data, SymmetricAlgorithm alg)
  static byte[] Encrypt(this byte[] data, SymmetricAlgorithm alg, byte[] key, byte[] iv)
  static byte[] Decrypt(this byte[] data, string alg, byte[] key, byte[] iv)
  static byte[] Decrypt(this byte[] data, SymmetricAlgorithm alg)
  static byte[] Decrypt(this byte[] data, SymmetricAlgorithm alg, byte[] key, byte[] iv)
  static bool VerifyNoRevocation(this X509Certificate2 certificate)
  static string ToQueryString(this IDictionary<string, IList<string>> values)
  static string ToFormUrlEncodedContent(this IDictionary<string, IList<string>> values)

enum BackendType { Single, Pool }

enum ProductState { NotPublished, Published }

enum CarbonIntensityCategory { NotAvailable, VeryLow, Low, Medium, High, VeryHigh }
`
