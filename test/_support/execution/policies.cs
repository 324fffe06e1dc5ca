// Walks the policies of a document for one call, as the gateway does.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using ApimPolicy;
using Newtonsoft.Json.Linq;

/// <summary>What ends the handling of a call with the response that it has.</summary>
sealed class Returned : Exception { }

/// <summary>An error of a policy, which on-error sees as the last error.</summary>
sealed class PolicyError : Exception
{
  public PolicyError(JObject lastError, string message) : base(message) { LastError = lastError; }
  public JObject LastError { get; }
}

sealed class Execution
{
  readonly Func<IContext, object>[] expressions;
  readonly JObject sections;
  readonly JObject given;
  readonly Context context;
  readonly Queue<JToken> answers;
  readonly JObject cache;
  readonly JArray events = new JArray();
  readonly JArray traces = new JArray();
  readonly JArray forwarded = new JArray();
  readonly JArray sent = new JArray();
  readonly JArray others = new JArray();
  string section;
  string backend;
  readonly List<Response> answered = new List<Response>();
  bool isForwarded;
  bool isReturned;

  public Execution(Func<IContext, object>[] expressions, JObject job)
  {
    this.expressions = expressions;
    sections = (JObject)job["sections"];
    given = (JObject)job["given"];
    context = new Context(given) { Response = null };
    answers = new Queue<JToken>(given["answers"] as JArray ?? new JArray());
    cache = given["cache"] as JObject ?? new JObject();
  }

  public JObject Run()
  {
    string error = null;
    string inHandler = null;
    try
    {
      foreach (var name in new[] { "inbound", "backend", "outbound" })
      {
        RunSection(name);
        if (name == "backend" && !isForwarded) Forward(null);
      }
    }
    catch (Returned)
    {
    }
    catch (PolicyError thrown)
    {
      error = thrown.Message;
      inHandler = Handle(thrown);
    }
    foreach (var message in context.Traces)
      traces.Add(new JObject { { "source", "context.Trace" }, { "message", message } });
    var result = new JObject
    {
      { "variables", new JObject(context.AllVariables.Select(each =>
          new JProperty(each.Key, Shown.Value(each.Value)))) },
      { "backend", backend },
      { "response", context.Response == null ? null : Shown.Message(context.Response) },
      { "returned", isReturned },
      { "forwarded", forwarded },
      { "read", new JObject
        {
          { "request", context.Request.WasRead }, { "response", answered.Any(each => each.WasRead) },
        }
      },
      { "events", events },
      { "traces", traces },
      { "sent", sent },
      { "others", others },
    };
    if (error != null) result["error"] = error;
    if (inHandler != null) result["errorInOnError"] = inHandler;
    return result;
  }

  void RunSection(string name)
  {
    section = name;
    RunAll(sections[name] as JArray ?? new JArray());
  }

  /// <summary>Runs on-error, and tells what fails there.</summary>
  string Handle(PolicyError thrown)
  {
    context.LastError = new LastError(thrown.LastError);
    if (thrown.LastError["response"] != null || context.Response == null)
      context.Response = new Response(
        thrown.LastError["response"] ?? new JObject { { "statusCode", 500 } });
    try
    {
      RunSection("on-error");
    }
    catch (Returned)
    {
    }
    catch (PolicyError failed)
    {
      return failed.Message;
    }
    return null;
  }

  void RunAll(IEnumerable<JToken> children)
  {
    foreach (var each in children.OfType<JObject>().Where(each => each["name"] != null)) Run(each);
  }

  void Run(JObject policy)
  {
    var name = (string)policy["name"];
    var failure = given["failures"]?[name] as JObject;
    if (failure != null && section != "on-error") Fail(policy, failure);
    try
    {
      Apply(name, policy);
    }
    catch (Exception error) when (!(error is Returned || error is PolicyError))
    {
      throw new PolicyError(
        new JObject
        {
          { "source", name }, { "reason", "ExpressionValueEvaluationFailure" },
          { "message", "Expression evaluation failed. " + error.Message },
          { "section", section }, { "path", name }, { "policyId", Literal(policy, "id") },
        },
        Shown.Error(error));
    }
  }

  void Fail(JObject policy, JObject failure)
  {
    var name = (string)policy["name"];
    others.Add(Show(policy));
    var lastError = new JObject
    {
      { "source", name }, { "section", section }, { "path", name },
      { "policyId", Literal(policy, "id") },
    };
    foreach (var each in failure.Properties()) lastError[each.Name] = each.Value;
    throw new PolicyError(lastError, name + ": " + (string)lastError["message"]);
  }

  bool InRequest => section == "inbound" || section == "backend";
  Message Current => InRequest ? (Message)context.Request : context.Response;

  void Apply(string name, JObject policy)
  {
    switch (name)
    {
      case "base": return;
      case "choose": Choose(policy); return;
      case "set-variable":
        context.AllVariables[Attribute(policy, "name")] = Value(policy["attributes"]["value"]);
        return;
      case "set-header":
      case "set-body":
      case "set-method":
      case "set-status":
      case "set-url":
        Change(Current, name, policy);
        return;
      case "set-query-parameter": SetQuery(policy); return;
      case "rewrite-uri": RewriteUri(policy); return;
      case "set-backend-service":
        backend = Attribute(policy, "backend-id") ?? Attribute(policy, "base-url");
        return;
      case "forward-request": Forward(policy); return;
      case "retry": Retry(policy); return;
      case "return-response": Return(policy); return;
      case "send-request":
      case "send-one-way-request": Send(policy); return;
      case "wait":
      case "limit-concurrency":
        RunAll(policy["children"]);
        return;
      case "log-to-eventhub":
        events.Add(new JObject
        {
          { "logger", Attribute(policy, "logger-id") }, { "text", Text(policy) },
        });
        return;
      case "trace":
        traces.Add(new JObject
        {
          { "source", Attribute(policy, "source") },
          { "severity", Attribute(policy, "severity") ?? "verbose" },
          { "message", Text(Children(policy, "message").Single()) },
          { "metadata", new JObject(Children(policy, "metadata").Select(each =>
              new JProperty(Attribute(each, "name"), Attribute(each, "value")))) },
        });
        return;
      case "authentication-managed-identity": Authenticate(policy); return;
      case "cache-lookup-value": Lookup(policy); return;
      case "cache-store-value":
        cache[Attribute(policy, "key")] = Shown.Value(Value(policy["attributes"]["value"]));
        return;
      case "cache-remove-value": cache.Remove(Attribute(policy, "key")); return;
      default: others.Add(Show(policy)); return;
    }
  }

  void Choose(JObject policy)
  {
    var chosen = Children(policy, "when").FirstOrDefault(each => Condition(each))
      ?? Children(policy, "otherwise").FirstOrDefault();
    if (chosen != null) RunAll(chosen["children"]);
  }

  void Change(Message message, string name, JObject policy)
  {
    switch (name)
    {
      case "set-header":
        var values = Children(policy, "value").Select(Text).ToArray();
        Set(message.AllHeaders, Attribute(policy, "name"), Attribute(policy, "exists-action"), values);
        return;
      case "set-body":
        if (policy["attributes"]["template"] != null)
          throw new NotSupportedException("Liquid templates are not executed.");
        var body = Value(Content(policy));
        message.Content = body as byte[] ?? Encoding.UTF8.GetBytes(String(body));
        return;
      case "set-method": ((Request)message).Method = Text(policy); return;
      case "set-url": ((Request)message).Url = new Url(Text(policy)); return;
      case "set-status":
        var response = (Response)message;
        response.StatusCode = int.Parse(Attribute(policy, "code"), CultureInfo.InvariantCulture);
        response.StatusReason = Attribute(policy, "reason") ?? Response.ReasonOf(response.StatusCode);
        return;
      default: others.Add(Show(policy)); return;
    }
  }

  static void Set(IDictionary<string, string[]> values, string name, string action, string[] added)
  {
    var exists = values.TryGetValue(name, out var before);
    if (action == "delete") values.Remove(name);
    else if (action == "append" && exists) values[name] = before.Concat(added).ToArray();
    else if (action != "skip" || !exists) values[name] = added;
  }

  void SetQuery(JObject policy)
  {
    var url = context.Request.Url;
    var query = url.Query.ToDictionary(each => each.Key, each => each.Value);
    var values = Children(policy, "value").Select(Text).ToArray();
    Set(query, Attribute(policy, "name"), Attribute(policy, "exists-action"), values);
    context.Request.Url = WithPathAndQuery(url.Path, query);
  }

  void RewriteUri(JObject policy)
  {
    var parts = Attribute(policy, "template").Split(new[] { '?' }, 2);
    var query = Url.Parse(parts.Length == 2 ? parts[1] : "")
      .ToDictionary(each => each.Key, each => each.Value.ToArray());
    if (Attribute(policy, "copy-unmatched-params") != "false")
      foreach (var each in context.Request.Url.Query)
        if (!query.ContainsKey(each.Key)) query[each.Key] = each.Value;
    var path = context.Request.MatchedParameters.Aggregate(parts[0], (text, each) =>
      text.Replace("{" + each.Key + "}", each.Value));
    context.Request.Url = WithPathAndQuery(path, query);
  }

  IUrl WithPathAndQuery(string path, Dictionary<string, string[]> query)
  {
    IDictionary<string, IList<string>> pairs =
      query.ToDictionary(each => each.Key, each => (IList<string>)each.Value);
    var origin = new Uri(context.Request.Url.ToString()).GetLeftPart(UriPartial.Authority);
    return new Url(origin + path + pairs.ToQueryString());
  }

  void Forward(JObject policy)
  {
    isForwarded = true;
    var request = Shown.Message(context.Request);
    request.AddFirst(new JProperty("backend", backend));
    forwarded.Add(request);
    if (policy == null || Attribute(policy, "buffer-request-body") != "true") context.Request.Consume();
    context.Backend = backend == null ? null : new Backend(new JObject { { "id", backend } });
    var answer = answers.Count > 1 ? answers.Dequeue() : answers.FirstOrDefault() ?? new JObject();
    context.Response = answer.Type == JTokenType.Null ? null : new Response(answer);
    if (context.Response != null)
    {
      answered.Add(context.Response);
      return;
    }
    throw new PolicyError(
      new JObject
      {
        { "source", "forward-request" }, { "section", section }, { "path", "forward-request" },
        { "reason", "BackendConnectionFailure" },
        { "message", "The backend did not answer." },
      },
      "forward-request: The backend did not answer.");
  }

  /// <summary>What fails is tried again too, while the condition holds, and then fails for good.</summary>
  void Retry(JObject policy)
  {
    for (var left = int.Parse(Attribute(policy, "count"), CultureInfo.InvariantCulture); ; left--)
    {
      try
      {
        RunAll(policy["children"]);
        if (left <= 0 || !Condition(policy)) return;
      }
      catch (PolicyError)
      {
        if (left <= 0 || !Condition(policy)) throw;
      }
    }
  }

  void Return(JObject policy)
  {
    var name = Attribute(policy, "response-variable-name");
    var response = name == null ? new Response(new JObject()) : (Response)context.AllVariables[name];
    foreach (var each in Elements(policy)) Change(response, (string)each["name"], each);
    context.Response = response;
    isReturned = true;
    throw new Returned();
  }

  void Send(JObject policy)
  {
    var request = Attribute(policy, "mode") == "copy"
      ? Copy(context.Request)
      : new Request(new JObject());
    foreach (var each in Elements(policy))
      if ((string)each["name"] == "authentication-managed-identity")
        request.AllHeaders["Authorization"] = new[] { Bearer(each) };
      else Change(request, (string)each["name"], each);
    var name = Attribute(policy, "response-variable-name");
    sent.Add(Shown.Message(request));
    if (name == null) return;
    var reply = given["replies"]?[name];
    if (reply != null && reply.Type == JTokenType.Null && Attribute(policy, "ignore-error") != "true")
      throw new TimeoutException("No reply for " + name + ".");
    context.AllVariables[name] =
      reply != null && reply.Type == JTokenType.Null ? null : new Response(reply ?? new JObject());
  }

  static Request Copy(Request request)
  {
    var copy = new Request(new JObject
    {
      { "method", request.Method }, { "url", request.Url.ToString() },
    });
    foreach (var each in request.AllHeaders) copy.AllHeaders[each.Key] = each.Value;
    copy.Content = request.Content;
    return copy;
  }

  void Authenticate(JObject policy)
  {
    var variable = Attribute(policy, "output-token-variable-name");
    if (variable == null) context.Request.AllHeaders["Authorization"] = new[] { Bearer(policy) };
    else context.AllVariables[variable] = Token(policy);
  }

  string Bearer(JObject policy) => "Bearer " + Token(policy);
  string Token(JObject policy) => "token-for-" + Attribute(policy, "resource");

  void Lookup(JObject policy)
  {
    var found = cache[Attribute(policy, "key")];
    var name = Attribute(policy, "variable-name");
    if (found != null) context.AllVariables[name] = Given.Variable(found);
    else if (policy["attributes"]["default-value"] != null)
      context.AllVariables[name] = Value(policy["attributes"]["default-value"]);
  }

  /// <summary>A policy that is not executed, with the values that it would work with.</summary>
  JObject Show(JObject policy)
  {
    var shown = new JObject { { "name", policy["name"] } };
    foreach (var each in ((JObject)policy["attributes"]).Properties())
      shown[each.Name] = Shown.Value(Value(each.Value));
    var text = Content(policy);
    if (text != null) shown["text"] = Shown.Value(Value(text));
    var children = new JArray(Elements(policy).Select(Show));
    if (children.Count > 0) shown["children"] = children;
    return shown;
  }

  static IEnumerable<JObject> Elements(JObject policy) =>
    policy["children"].OfType<JObject>().Where(each => each["name"] != null);

  static IEnumerable<JObject> Children(JObject policy, string name) =>
    Elements(policy).Where(each => (string)each["name"] == name);

  static JToken Content(JObject policy) => policy["children"].FirstOrDefault(each => each["text"] != null)?["text"];

  bool Condition(JObject policy)
  {
    var value = Value(policy["attributes"]["condition"]);
    return value is string text ? bool.Parse(text) : (bool)value;
  }

  string Text(JObject policy) => String(Value(Content(policy)));

  string Attribute(JObject policy, string name)
  {
    var value = policy["attributes"][name];
    return value == null ? null : String(Value(value));
  }

  static string Literal(JObject policy, string name)
  {
    var value = policy["attributes"][name];
    return value == null || value.Type != JTokenType.String ? null : (string)value;
  }

  static string String(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

  /// <summary>Literals are strings, expressions the numbers of their functions.</summary>
  object Value(JToken value)
  {
    if (value == null) return "";
    return value.Type == JTokenType.Integer ? expressions[(int)value](context) : (string)value;
  }
}
