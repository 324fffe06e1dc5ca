// Runs expressions and documents for given contexts and writes what they give.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ApimPolicy;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

static class Executor
{
  /// <summary>args: the path of the jobs, and the path for their results; both JSON lists.</summary>
  public static void Run(string[] args, Func<IContext, object>[] expressions)
  {
    var results = new JArray(Load(args[0]).Cast<JObject>().Select(job => Run(expressions, job)));
    var settings = new JsonSerializerSettings
    {
      StringEscapeHandling = StringEscapeHandling.EscapeNonAscii,
      DateParseHandling = DateParseHandling.None,
    };
    File.WriteAllText(args[1], JsonConvert.SerializeObject(results, settings));
  }

  static JObject Run(Func<IContext, object>[] expressions, JObject job)
  {
    Fixed.Start((double?)job["given"]["random"] ?? 0.5);
    return job["sections"] == null
      ? Evaluate(expressions[(int)job["expression"]], new Context((JObject)job["given"]))
      : new Execution(expressions, job).Run();
  }

  static JArray Load(string path)
  {
    using (var reader = new JsonTextReader(File.OpenText(path)))
    {
      reader.DateParseHandling = DateParseHandling.None;
      return JArray.Load(reader);
    }
  }

  static JObject Evaluate(Func<IContext, object> expression, Context context)
  {
    try
    {
      var value = expression(context);
      var result = new JObject { { "type", Shown.Type(value) }, { "value", Shown.Value(value) } };
      if (context.Traces.Count > 0) result["traces"] = new JArray(context.Traces);
      return result;
    }
    catch (Exception error)
    {
      return new JObject { { "error", Shown.Error(error) } };
    }
  }
}

/// <summary>Values as the results have them.</summary>
static class Shown
{
  static readonly Dictionary<Type, string> keywords = new Dictionary<Type, string>
  {
    { typeof(bool), "bool" }, { typeof(byte), "byte" }, { typeof(short), "short" },
    { typeof(int), "int" }, { typeof(uint), "uint" }, { typeof(long), "long" },
    { typeof(ulong), "ulong" }, { typeof(float), "float" }, { typeof(double), "double" },
    { typeof(decimal), "decimal" }, { typeof(char), "char" }, { typeof(string), "string" },
    { typeof(byte[]), "byte[]" }, { typeof(string[]), "string[]" },
  };

  public static string Error(Exception error) => error.GetType().Name + ": " + error.Message;

  public static string Type(object value)
  {
    if (value == null) return "null";
    return keywords.TryGetValue(value.GetType(), out var keyword) ? keyword : value.GetType().Name;
  }

  public static JToken Value(object value)
  {
    if (value == null) return JValue.CreateNull();
    if (value is JToken token) return token.ToString(Formatting.None);
    if (value is byte[] bytes) return Convert.ToBase64String(bytes);
    if (value is DateTime time) return time.ToString("o");
    if (value is DateTimeOffset moment) return moment.ToString("o");
    if (value is double || value is float) return Number(Convert.ToDouble(value), value);
    if (value is bool || value is int || value is long || value is decimal) return new JValue(value);
    if (value is Response response) return Message(response);
    if (value is IEnumerable<string> texts) return new JArray(texts);
    return value.ToString();
  }

  static JToken Number(double number, object value) =>
    double.IsNaN(number) || double.IsInfinity(number) ? new JValue(value.ToString()) : new JValue(value);

  public static JObject Message(Response response) => new JObject
  {
    { "statusCode", response.StatusCode },
    { "statusReason", response.StatusReason },
    { "headers", Headers(response) },
    { "body", Body(response) },
  };

  public static JObject Message(Request request) => new JObject
  {
    { "method", request.Method },
    { "url", request.Url.ToString() },
    { "headers", Headers(request) },
    { "body", Body(request) },
  };

  static JObject Headers(Message message) =>
    new JObject(message.AllHeaders.Select(each => new JProperty(each.Key, string.Join(",", each.Value))));

  static JToken Body(Message message) =>
    message.Content == null ? JValue.CreateNull() : new JValue(MessageBody.Text(message.Content));
}
