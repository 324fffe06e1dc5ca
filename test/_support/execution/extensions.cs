// The extension methods of the context as the gateway has them. Signatures: stub-extensions.cs.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Newtonsoft.Json.Linq;

namespace ApimPolicy
{
  public static class ContextExtensions
  {
    public static string GetValueOrDefault(
      this IReadOnlyDictionary<string, string[]> values, string name) =>
      values.GetValueOrDefault(name, null);

    public static string GetValueOrDefault(
      this IReadOnlyDictionary<string, string[]> values, string name, string defaultValue) =>
      values.TryGetValue(name, out var found) ? string.Join(",", found) : defaultValue;

    public static string GetValueOrDefault(
      this IReadOnlyDictionary<string, string> values, string name) =>
      values.GetValueOrDefault(name, null);

    public static string GetValueOrDefault(
      this IReadOnlyDictionary<string, string> values, string name, string defaultValue) =>
      values.TryGetValue(name, out var found) ? found : defaultValue;

    public static object GetValueOrDefault(
      this IReadOnlyDictionary<string, object> variables, string variableName) =>
      variables.TryGetValue(variableName, out var found) ? found : null;

    public static T GetValueOrDefault<T>(
      this IReadOnlyDictionary<string, object> variables, string variableName) =>
      variables.GetValueOrDefault(variableName, default(T));

    public static T GetValueOrDefault<T>(
      this IReadOnlyDictionary<string, object> variables, string variableName, T defaultValue) =>
      variables.TryGetValue(variableName, out var found) ? (T)found : defaultValue;

    public static BasicAuthCredentials AsBasic(this string text) => BasicAuthCredentials.Read(text);

    public static bool TryParseBasic(this string text, out BasicAuthCredentials result)
    {
      result = BasicAuthCredentials.Read(text);
      return result != null;
    }

    public static Jwt AsJwt(this string text) => Jwt.Read(text);

    public static bool TryParseJwt(this string text, out Jwt result)
    {
      result = Jwt.Read(text);
      return result != null;
    }

    public static byte[] Encrypt(this byte[] data, string alg, byte[] key, byte[] iv) =>
      data.Encrypt(SymmetricAlgorithm.Create(alg), key, iv);

    public static byte[] Encrypt(this byte[] data, SymmetricAlgorithm alg) =>
      data.Encrypt(alg, alg.Key, alg.IV);

    public static byte[] Encrypt(
      this byte[] data, SymmetricAlgorithm alg, byte[] key, byte[] iv) =>
      alg.CreateEncryptor(key, iv).TransformFinalBlock(data, 0, data.Length);

    public static byte[] Decrypt(this byte[] data, string alg, byte[] key, byte[] iv) =>
      data.Decrypt(SymmetricAlgorithm.Create(alg), key, iv);

    public static byte[] Decrypt(this byte[] data, SymmetricAlgorithm alg) =>
      data.Decrypt(alg, alg.Key, alg.IV);

    public static byte[] Decrypt(
      this byte[] data, SymmetricAlgorithm alg, byte[] key, byte[] iv) =>
      alg.CreateDecryptor(key, iv).TransformFinalBlock(data, 0, data.Length);

    public static bool VerifyNoRevocation(this X509Certificate2 certificate)
    {
      var chain = new X509Chain();
      chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
      return chain.Build(certificate);
    }

    public static string ToQueryString(this IDictionary<string, IList<string>> values) =>
      values.Count == 0 ? "" : "?" + values.ToFormUrlEncodedContent();

    public static string ToFormUrlEncodedContent(
      this IDictionary<string, IList<string>> values) =>
      string.Join("&", values.SelectMany(pair => pair.Value.Select(value =>
        WebUtility.UrlEncode(pair.Key) + "=" + WebUtility.UrlEncode(value))));
  }

  public partial class BasicAuthCredentials
  {
    internal static BasicAuthCredentials Read(string text)
    {
      const string scheme = "Basic ";
      if (text == null || !text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return null;
      try
      {
        var pair = Encoding.UTF8.GetString(Convert.FromBase64String(text.Substring(scheme.Length)));
        var at = pair.IndexOf(':');
        if (at < 0) return null;
        return new BasicAuthCredentials
        {
          UserId = pair.Substring(0, at), Password = pair.Substring(at + 1),
        };
      }
      catch (FormatException)
      {
        return null;
      }
    }
  }

  public partial class Jwt
  {
    /// <summary>The token with or without "Bearer " before it; its signature is not looked at.</summary>
    internal static Jwt Read(string text)
    {
      const string scheme = "Bearer ";
      if (text == null) return null;
      if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        text = text.Substring(scheme.Length);
      var parts = text.Trim().Split('.');
      if (parts.Length != 3) return null;
      try
      {
        return Of(Part(parts[0]), Part(parts[1]));
      }
      catch (Exception)
      {
        return null;
      }
    }

    internal static Jwt Of(JObject header, JObject payload)
    {
      var claims = payload.Properties().ToDictionary(each => each.Name, each => Texts(each.Value));
      return new Jwt
      {
        Algorithm = (string)header["alg"],
        Type = (string)header["typ"],
        Claims = claims,
        Audiences = claims.TryGetValue("aud", out var audiences) ? audiences : new string[0],
        Id = (string)payload["jti"],
        Issuer = (string)payload["iss"],
        Subject = (string)payload["sub"],
        ExpirationTime = Time(payload["exp"]),
        IssuedAt = Time(payload["iat"]),
        NotBefore = Time(payload["nbf"]),
      };
    }

    static JObject Part(string text)
    {
      var padded = text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '=');
      return JObject.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(padded)));
    }

    static string[] Texts(JToken value) =>
      value is JArray list ? list.Select(each => each.ToString()).ToArray() : new[] { value.ToString() };

    static DateTime? Time(JToken seconds) =>
      seconds == null
        ? (DateTime?)null
        : new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds((long)seconds);
  }
}
