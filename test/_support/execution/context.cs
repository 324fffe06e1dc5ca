// The context of policy expressions, made from JSON. Its interfaces: test/csharp/differential/stub.cs.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using ApimPolicy;
using Newtonsoft.Json.Linq;

sealed class Context : IContext
{
  readonly Dictionary<string, object> variables = new Dictionary<string, object>();

  public Context(JObject given)
  {
    Api = Given.PartOrDefault(given, "api", each => new Api(each));
    Backend = Given.Part(given, "backend", each => new Backend(each));
    Deployment = Given.PartOrDefault(given, "deployment", each => new Deployment(each));
    Elapsed = TimeSpan.FromMilliseconds((double?)given["elapsed"] ?? 12);
    LastError = Given.Part(given, "lastError", each => new LastError(each));
    Operation = Given.PartOrDefault(given, "operation", each => new Operation(each));
    Product = Given.Part(given, "product", each => new Product(each));
    Request = new Request(given["request"] ?? new JObject());
    RequestId = Guid.Parse((string)given["requestId"] ?? "11111111-2222-3333-4444-555555555555");
    Response = Given.Part(given, "response", each => new Response(each));
    Subscription = Given.Part(given, "subscription", each => new Subscription(each));
    Timestamp = Given.Time(given["timestamp"]) ?? new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    User = Given.Part(given, "user", each => new User(each));
    Workspace = Given.Part(given, "workspace", each => new Workspace(each));
    foreach (var each in (given["variables"] as JObject ?? new JObject()).Properties())
      variables[each.Name] = Given.Variable(each.Value);
  }

  public Request Request { get; set; }
  public Response Response { get; set; }
  public Dictionary<string, object> AllVariables => variables;
  public List<string> Traces { get; } = new List<string>();

  public IContextApi Api { get; }
  public IBackend Backend { get; set; }
  public IDeployment Deployment { get; }
  public TimeSpan Elapsed { get; }
  public IGraphQL GraphQL => null;
  public ILastError LastError { get; set; }
  public IOperation Operation { get; }
  public IProduct Product { get; }
  public Guid RequestId { get; }
  public ISubscription Subscription { get; }
  public DateTime Timestamp { get; }
  public bool Tracing => false;
  public IUser User { get; }
  public IReadOnlyDictionary<string, object> Variables => variables;
  public IWorkspace Workspace { get; }
  IRequest IContext.Request => Request;
  IResponse IContext.Response => Response;
  public void Trace(string message) { Traces.Add(message); }
}

/// <summary>Reads the JSON that a context is made from.</summary>
static class Given
{
  public static T Part<T>(JObject given, string name, Func<JObject, T> make) where T : class =>
    given[name] is JObject part ? make(part) : null;

  /// <summary>What every call has, unless the JSON says null.</summary>
  public static T PartOrDefault<T>(JObject given, string name, Func<JObject, T> make) where T : class =>
    given[name] == null ? make(new JObject()) : Part(given, name, make);

  public static string Text(JObject given, string name, string otherwise = null) =>
    given[name] == null ? otherwise : (string)given[name];

  public static DateTime? Time(JToken text) =>
    text == null || text.Type == JTokenType.Null ? (DateTime?)null : DateTime.Parse(
      (string)text, CultureInfo.InvariantCulture,
      DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

  public static List<T> List<T>(JToken given, Func<JObject, T> make) =>
    (given as JArray ?? new JArray()).Cast<JObject>().Select(make).ToList();

  /// <summary>A variable: a plain JSON value, or one of another type as { type, value }.</summary>
  public static object Variable(JToken given)
  {
    if (given is JObject typed && typed.Count == 2 && typed["type"] != null && typed["value"] != null)
      return Typed((string)typed["type"], typed["value"]);
    switch (given.Type)
    {
      case JTokenType.Null: return null;
      case JTokenType.String: return (string)given;
      case JTokenType.Boolean: return (bool)given;
      case JTokenType.Float: return (double)given;
      case JTokenType.Integer:
        var number = (long)given;
        return number == (int)number ? (int)number : (object)number;
      default: return given;
    }
  }

  static object Typed(string type, JToken value)
  {
    switch (type)
    {
      case "string": return (string)value;
      case "bool": return (bool)value;
      case "int": return (int)value;
      case "long": return (long)value;
      case "float": return (float)value;
      case "double": return (double)value;
      case "decimal": return (decimal)value;
      case "guid": return Guid.Parse((string)value);
      case "bytes": return Convert.FromBase64String((string)value);
      case "datetime": return Time(value);
      case "timespan": return TimeSpan.Parse((string)value, CultureInfo.InvariantCulture);
      case "json": return value;
      case "jwt": return Jwt.Of(JObject.Parse("{\"alg\":\"none\",\"typ\":\"JWT\"}"), (JObject)value);
      case "response": return new Response(value);
      default: throw new ArgumentException("A variable cannot have the type " + type + ".");
    }
  }
}

sealed class Api : IContextApi
{
  public Api(JObject given)
  {
    Id = Given.Text(given, "id", "api");
    Name = Given.Text(given, "name", "API");
    Path = Given.Text(given, "path", "api");
    Revision = Given.Text(given, "revision", "1");
    Version = Given.Text(given, "version");
    ServiceUrl = new Url(Given.Text(given, "serviceUrl", "https://backend.example/"));
  }

  public string Id { get; }
  public bool IsCurrentRevision => true;
  public string Name { get; }
  public string Path { get; }
  public IEnumerable<string> Protocols => new[] { "https" };
  public string Revision { get; }
  public IUrl ServiceUrl { get; }
  public ISubscriptionKeyParameterNames SubscriptionKeyParameterNames => new KeyNames();
  public string Version { get; }

  sealed class KeyNames : ISubscriptionKeyParameterNames
  {
    public string Header => "Ocp-Apim-Subscription-Key";
    public string Query => "subscription-key";
  }
}

sealed class Backend : IBackend
{
  public Backend(JObject given)
  {
    Id = Given.Text(given, "id");
    AzureRegion = Given.Text(given, "azureRegion");
    Type = Given.Text(given, "type") == "Pool" ? BackendType.Pool : BackendType.Single;
  }

  public string AzureRegion { get; }
  public string Id { get; }
  public BackendType Type { get; }
}

sealed class Deployment : IDeployment
{
  public Deployment(JObject given)
  {
    GatewayId = Given.Text(given, "gatewayId", "managed");
    Region = Given.Text(given, "region", "West Europe");
    ServiceId = Given.Text(given, "serviceId", "apim-example");
    ServiceName = Given.Text(given, "serviceName", "apim-example.azure-api.net");
  }

  public IReadOnlyDictionary<string, X509Certificate2> Certificates { get; } =
    new Dictionary<string, X509Certificate2>();
  public IGateway Gateway => new ManagedGateway(GatewayId);
  public string GatewayId { get; }
  public string Region { get; }
  public string ServiceId { get; }
  public string ServiceName { get; }
  public ISustainabilityInfo SustainabilityInfo => null;

  sealed class ManagedGateway : IGateway
  {
    public ManagedGateway(string id) { Id = id; }
    public string Id { get; }
    public string InstanceId => "instance-0";
    public bool IsManaged => Id == "managed";
  }
}

sealed class LastError : ILastError
{
  public LastError(JObject given)
  {
    Source = Given.Text(given, "source");
    Reason = Given.Text(given, "reason");
    Message = Given.Text(given, "message");
    Scope = Given.Text(given, "scope");
    Section = Given.Text(given, "section");
    Path = Given.Text(given, "path");
    PolicyId = Given.Text(given, "policyId");
  }

  public string Source { get; }
  public string Reason { get; }
  public string Message { get; }
  public string Scope { get; }
  public string Section { get; }
  public string Path { get; }
  public string PolicyId { get; }
}

sealed class Operation : IOperation
{
  public Operation(JObject given)
  {
    Id = Given.Text(given, "id", "operation");
    Method = Given.Text(given, "method", "POST");
    Name = Given.Text(given, "name", "Operation");
    UrlTemplate = Given.Text(given, "urlTemplate", "/operation");
  }

  public string Id { get; }
  public string Method { get; }
  public string Name { get; }
  public string UrlTemplate { get; }
}

sealed class Product : IProduct
{
  public Product(JObject given)
  {
    Id = Given.Text(given, "id", "product");
    Name = Given.Text(given, "name", "Product");
    Groups = Given.List(given["groups"], each => new Group(each));
    SubscriptionsLimit = (int?)given["subscriptionsLimit"];
  }

  public bool ApprovalRequired => false;
  public IEnumerable<IGroup> Groups { get; }
  public string Id { get; }
  public string Name { get; }
  public ProductState State => ProductState.Published;
  public int? SubscriptionsLimit { get; }
  public bool SubscriptionRequired => true;
}

sealed class Subscription : ISubscription
{
  public Subscription(JObject given)
  {
    CreatedDate = Given.Time(given["createdDate"]) ?? new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    EndDate = Given.Time(given["endDate"]);
    StartDate = Given.Time(given["startDate"]);
    Id = Given.Text(given, "id", "subscription");
    Name = Given.Text(given, "name");
    PrimaryKey = Given.Text(given, "primaryKey", "primary-key");
    SecondaryKey = Given.Text(given, "secondaryKey", "secondary-key");
    Key = Given.Text(given, "key", PrimaryKey);
  }

  public DateTime CreatedDate { get; }
  public DateTime? EndDate { get; }
  public string Id { get; }
  public string Key { get; }
  public string Name { get; }
  public string PrimaryKey { get; }
  public string SecondaryKey { get; }
  public DateTime? StartDate { get; }
}

sealed class User : IUser
{
  public User(JObject given)
  {
    Email = Given.Text(given, "email", "user@example.org");
    FirstName = Given.Text(given, "firstName", "First");
    LastName = Given.Text(given, "lastName", "Last");
    Id = Given.Text(given, "id", "user");
    Note = Given.Text(given, "note");
    Groups = Given.List(given["groups"], each => new Group(each));
    Identities = Given.List(given["identities"], each => new Identity(each));
    RegistrationDate =
      Given.Time(given["registrationDate"]) ?? new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);
  }

  public string Email { get; }
  public string FirstName { get; }
  public IEnumerable<IGroup> Groups { get; }
  public string Id { get; }
  public IEnumerable<IUserIdentity> Identities { get; }
  public string LastName { get; }
  public string Note { get; }
  public DateTime RegistrationDate { get; }

  sealed class Identity : IUserIdentity
  {
    public Identity(JObject given)
    {
      Id = Given.Text(given, "id");
      Provider = Given.Text(given, "provider");
    }

    public string Id { get; }
    public string Provider { get; }
  }
}

sealed class Group : IGroup
{
  public Group(JObject given)
  {
    Id = Given.Text(given, "id");
    Name = Given.Text(given, "name", Id);
  }

  public string Id { get; }
  public string Name { get; }
}

sealed class Workspace : IWorkspace
{
  public Workspace(JObject given)
  {
    Id = Given.Text(given, "id");
    Name = Given.Text(given, "name", Id);
  }

  public string Id { get; }
  public string Name { get; }
}
