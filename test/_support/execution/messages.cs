// Requests and responses whose bodies can be read once, as in the gateway.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml.Linq;
using ApimPolicy;
using Newtonsoft.Json.Linq;

sealed class Url : IUrl
{
  readonly Uri uri;

  public Url(string text)
  {
    uri = new Uri(text);
    Query = Parse(uri.Query.TrimStart('?')).ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
  }

  public string Host => uri.Host;
  public string Path => uri.AbsolutePath;
  public int Port => uri.Port;
  public IReadOnlyDictionary<string, string[]> Query { get; }
  public string QueryString => uri.Query;
  public string Scheme => uri.Scheme;
  public override string ToString() => uri.AbsoluteUri;

  public static Dictionary<string, IList<string>> Parse(string text)
  {
    var values = new Dictionary<string, IList<string>>();
    foreach (var pair in text.Split('&').Where(each => each != ""))
    {
      var at = pair.IndexOf('=');
      var name = WebUtility.UrlDecode(at < 0 ? pair : pair.Substring(0, at));
      if (!values.ContainsKey(name)) values[name] = new List<string>();
      values[name].Add(at < 0 ? "" : WebUtility.UrlDecode(pair.Substring(at + 1)));
    }
    return values;
  }
}

/// <summary>
/// A body that can be read once, and before that any number of times with preserveContent. The
/// gateway then has an empty body; here a second read throws, so that no test overlooks it.
/// </summary>
sealed class MessageBody : IMessageBody
{
  readonly byte[] content;
  readonly Action whenRead;
  bool isRead;

  public MessageBody(byte[] content, Action whenRead)
  {
    this.content = content;
    this.whenRead = whenRead;
  }

  /// <summary>What is left for whom the message goes to.</summary>
  public byte[] Rest => isRead ? new byte[0] : content;
  public void Consume() { isRead = true; }

  public T As<T>(bool preserveContent = false)
  {
    var bytes = Take(preserveContent);
    if (typeof(T) == typeof(byte[])) return (T)(object)bytes;
    return (T)Convert(typeof(T), Text(bytes));
  }

  public IDictionary<string, IList<string>> AsFormUrlEncodedContent(bool preserveContent = false) =>
    Url.Parse(Text(Take(preserveContent)));

  public static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');

  byte[] Take(bool preserveContent)
  {
    if (isRead) throw new InvalidOperationException("The body was read before, without preserveContent.");
    isRead = !preserveContent;
    whenRead();
    return content;
  }

  static object Convert(Type type, string text)
  {
    if (type == typeof(string)) return text;
    if (type == typeof(JObject)) return JObject.Parse(text);
    if (type == typeof(JArray)) return JArray.Parse(text);
    if (type == typeof(JToken)) return JToken.Parse(text);
    if (type == typeof(XElement) || type == typeof(XNode)) return XElement.Parse(text);
    if (type == typeof(XDocument)) return XDocument.Parse(text);
    throw new InvalidOperationException("A body cannot be read as " + type + ".");
  }
}

abstract class Message
{
  protected readonly Dictionary<string, string[]> headers =
    new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
  MessageBody body;

  public Dictionary<string, string[]> AllHeaders => headers;
  public IReadOnlyDictionary<string, string[]> Headers => headers;
  public IMessageBody Body => body;

  /// <summary>What is left of the body, or null where the message has none.</summary>
  public byte[] Content
  {
    get { return body?.Rest; }
    set { body = value == null ? null : new MessageBody(value, () => WasRead = true); }
  }

  /// <summary>Whether an expression has read the body, so that the gateway has to wait for all of it.</summary>
  public bool WasRead { get; private set; }

  public void Consume() { body?.Consume(); }

  protected void Fill(JToken given)
  {
    foreach (var header in (given["headers"] as JObject ?? new JObject()).Properties())
      headers[header.Name] = header.Value is JArray list
        ? list.Select(each => (string)each).ToArray()
        : new[] { (string)header.Value };
    if (given["body"] is JValue text && text.Type == JTokenType.String)
      Content = Encoding.UTF8.GetBytes((string)text);
    if (given["bytes"] != null) Content = Convert.FromBase64String((string)given["bytes"]);
  }
}

sealed class Request : Message, IRequest
{
  public Request(JToken given)
  {
    Fill(given);
    Method = (string)given["method"] ?? (Content == null ? "GET" : "POST");
    Url = new Url((string)given["url"] ?? "https://gateway.example/api/operation");
    OriginalUrl = given["originalUrl"] == null ? Url : new Url((string)given["originalUrl"]);
    IpAddress = (string)given["ipAddress"] ?? "203.0.113.7";
    MatchedParameters = (given["matchedParameters"] as JObject ?? new JObject()).Properties()
      .ToDictionary(each => each.Name, each => (string)each.Value);
    if (given["certificate"] is JValue text && text.Type == JTokenType.String)
      Certificate = new X509Certificate2(Convert.FromBase64String((string)text));
  }

  public X509Certificate2 Certificate { get; }
  public string IpAddress { get; }
  public IReadOnlyDictionary<string, string> MatchedParameters { get; }
  public string Method { get; set; }
  public IUrl OriginalUrl { get; }
  public IUrl Url { get; set; }
  public IPrivateEndpointConnection PrivateEndpointConnection => null;
}

sealed class Response : Message, IResponse
{
  public Response(JToken given)
  {
    Fill(given);
    StatusCode = (int?)given["statusCode"] ?? 200;
    StatusReason = (string)given["statusReason"] ?? ReasonOf(StatusCode);
  }

  public int StatusCode { get; set; }
  public string StatusReason { get; set; }

  public static string ReasonOf(int statusCode) =>
    statusCode == 429 ? "Too Many Requests" : statusCode == 200 ? "OK"
      : System.Text.RegularExpressions.Regex.Replace(((HttpStatusCode)statusCode).ToString(), "(?<=[a-z])(?=[A-Z])", " ");
}
