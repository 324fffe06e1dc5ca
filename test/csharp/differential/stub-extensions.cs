// The extension methods of the context, for mcs only; nothing here ever runs.
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ApimPolicy
{
  public static class ContextExtensions
  {
    public static string GetValueOrDefault(
      this IReadOnlyDictionary<string, string[]> values, string name) => null;
    public static string GetValueOrDefault(
      this IReadOnlyDictionary<string, string[]> values, string name, string defaultValue) => null;
    public static string GetValueOrDefault(
      this IReadOnlyDictionary<string, string> values, string name) => null;
    public static string GetValueOrDefault(
      this IReadOnlyDictionary<string, string> values, string name, string defaultValue) => null;
    public static object GetValueOrDefault(
      this IReadOnlyDictionary<string, object> variables, string variableName) => null;
    public static T GetValueOrDefault<T>(
      this IReadOnlyDictionary<string, object> variables, string variableName) => default(T);
    public static T GetValueOrDefault<T>(
      this IReadOnlyDictionary<string, object> variables, string variableName, T defaultValue) =>
      default(T);
    public static BasicAuthCredentials AsBasic(this string text) => null;
    public static bool TryParseBasic(this string text, out BasicAuthCredentials result)
    {
      result = null;
      return false;
    }
    public static Jwt AsJwt(this string text) => null;
    public static bool TryParseJwt(this string text, out Jwt result)
    {
      result = null;
      return false;
    }
    public static byte[] Encrypt(this byte[] data, string alg, byte[] key, byte[] iv) => null;
    public static byte[] Encrypt(this byte[] data, SymmetricAlgorithm alg) => null;
    public static byte[] Encrypt(
      this byte[] data, SymmetricAlgorithm alg, byte[] key, byte[] iv) => null;
    public static byte[] Decrypt(this byte[] data, string alg, byte[] key, byte[] iv) => null;
    public static byte[] Decrypt(this byte[] data, SymmetricAlgorithm alg) => null;
    public static byte[] Decrypt(
      this byte[] data, SymmetricAlgorithm alg, byte[] key, byte[] iv) => null;
    public static bool VerifyNoRevocation(this X509Certificate2 certificate) => false;
    public static string ToQueryString(this IDictionary<string, IList<string>> values) => null;
    public static string ToFormUrlEncodedContent(
      this IDictionary<string, IList<string>> values) => null;
  }
}
