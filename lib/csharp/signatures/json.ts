/** Newtonsoft.Json. For the format, see `../signatures.ts`. */
export const jsonSignatures = `
namespace Newtonsoft.Json

static class JsonConvert
  unlisted static readonly string True
  unlisted static readonly string False
  unlisted static readonly string Null
  unlisted static readonly string Undefined
  unlisted static readonly string PositiveInfinity
  unlisted static readonly string NegativeInfinity
  unlisted static readonly string NaN
  unlisted static Func<JsonSerializerSettings> DefaultSettings { get; set; }
  unlisted static string ToString(DateTime value)
  unlisted static string ToString(DateTime value, DateFormatHandling format, DateTimeZoneHandling timeZoneHandling)
  unlisted static string ToString(DateTimeOffset value)
  unlisted static string ToString(DateTimeOffset value, DateFormatHandling format)
  unlisted static string ToString(bool value)
  unlisted static string ToString(char value)
  unlisted static string ToString(Enum value)
  unlisted static string ToString(int value)
  unlisted static string ToString(short value)
  unlisted static string ToString(ushort value)
  unlisted static string ToString(uint value)
  unlisted static string ToString(long value)
  unlisted static string ToString(ulong value)
  unlisted static string ToString(float value)
  unlisted static string ToString(double value)
  unlisted static string ToString(byte value)
  unlisted static string ToString(sbyte value)
  unlisted static string ToString(decimal value)
  unlisted static string ToString(Guid value)
  unlisted static string ToString(TimeSpan value)
  unlisted static string ToString(Uri value)
  unlisted static string ToString(string value)
  unlisted static string ToString(string value, char delimiter)
  unlisted static string ToString(string value, char delimiter, StringEscapeHandling stringEscapeHandling)
  unlisted static string ToString(object value)
  static string SerializeObject(object value)
  static string SerializeObject(object value, Formatting formatting)
  static string SerializeObject(object value, params JsonConverter[] converters)
  static string SerializeObject(object value, Formatting formatting, params JsonConverter[] converters)
  static string SerializeObject(object value, JsonSerializerSettings settings)
  static string SerializeObject(object value, Type type, JsonSerializerSettings settings)
  static string SerializeObject(object value, Formatting formatting, JsonSerializerSettings settings)
  static string SerializeObject(object value, Type type, Formatting formatting, JsonSerializerSettings settings)
  static object DeserializeObject(string value)
  static object DeserializeObject(string value, JsonSerializerSettings settings)
  static object DeserializeObject(string value, Type type)
  static T DeserializeObject<T>(string value)
  static T DeserializeObject<T>(string value, params JsonConverter[] converters)
  static T DeserializeObject<T>(string value, JsonSerializerSettings settings)
  static object DeserializeObject(string value, Type type, params JsonConverter[] converters)
  static object DeserializeObject(string value, Type type, JsonSerializerSettings settings)
  unlisted static T DeserializeAnonymousType<T>(string value, T anonymousTypeObject)
  unlisted static T DeserializeAnonymousType<T>(string value, T anonymousTypeObject, JsonSerializerSettings settings)
  unlisted static void PopulateObject(string value, object target)
  unlisted static void PopulateObject(string value, object target, JsonSerializerSettings settings)
  unlisted static string SerializeXmlNode(XmlNode node)
  unlisted static string SerializeXmlNode(XmlNode node, Formatting formatting)
  unlisted static string SerializeXmlNode(XmlNode node, Formatting formatting, bool omitRootObject)
  unlisted static XmlDocument DeserializeXmlNode(string value)
  unlisted static XmlDocument DeserializeXmlNode(string value, string deserializeRootElementName)
  unlisted static XmlDocument DeserializeXmlNode(string value, string deserializeRootElementName, bool writeArrayAttribute)
  unlisted static string SerializeXNode(XObject node)
  unlisted static string SerializeXNode(XObject node, Formatting formatting)
  unlisted static string SerializeXNode(XObject node, Formatting formatting, bool omitRootObject)
  unlisted static XDocument DeserializeXNode(string value)
  unlisted static XDocument DeserializeXNode(string value, string deserializeRootElementName)
  unlisted static XDocument DeserializeXNode(string value, string deserializeRootElementName, bool writeArrayAttribute)

enum Formatting { None, Indented }

enum DateFormatHandling { IsoDateFormat, MicrosoftDateFormat }

enum DateTimeZoneHandling { Local, Utc, Unspecified, RoundtripKind }

enum StringEscapeHandling { Default, EscapeNonAscii, EscapeHtml }

enum DateParseHandling { None, DateTime, DateTimeOffset }

enum FloatParseHandling { Double, Decimal }

enum JsonToken { None, StartObject, StartArray, StartConstructor, PropertyName, Comment, Raw, Integer, Float, String, Boolean, Null, Undefined, EndObject, EndArray, EndConstructor, Date, Bytes }

enum WriteState { Error, Closed, Object, Array, Constructor, Property, Start }

enum FloatFormatHandling { String, Symbol, DefaultValue }

[flags] enum TypeNameHandling { None, Objects, Arrays, All, Auto }

[flags] enum PreserveReferencesHandling { None, Objects, Arrays, All }

enum ReferenceLoopHandling { Error, Ignore, Serialize }

enum MissingMemberHandling { Ignore, Error }

enum NullValueHandling { Include, Ignore }

[flags] enum DefaultValueHandling { Include, Ignore, Populate, IgnoreAndPopulate }

enum ObjectCreationHandling { Auto, Reuse, Replace }

enum ConstructorHandling { Default, AllowNonPublicDefaultConstructor }

enum MetadataPropertyHandling { Default, ReadAhead, Ignore }

enum TypeNameAssemblyFormatHandling { Simple, Full }

unlisted interface IJsonLineInfo
  int LineNumber { get; }
  int LinePosition { get; }
  bool HasLineInfo()

unlisted abstract class JsonReader : IDisposable
  bool CloseInput { get; set; }
  bool SupportMultipleContent { get; set; }
  char QuoteChar { get; }
  DateTimeZoneHandling DateTimeZoneHandling { get; set; }
  DateParseHandling DateParseHandling { get; set; }
  FloatParseHandling FloatParseHandling { get; set; }
  string DateFormatString { get; set; }
  int? MaxDepth { get; set; }
  JsonToken TokenType { get; }
  object Value { get; }
  Type ValueType { get; }
  int Depth { get; }
  string Path { get; }
  CultureInfo Culture { get; set; }
  bool Read()
  int? ReadAsInt32()
  string ReadAsString()
  byte[] ReadAsBytes()
  decimal? ReadAsDecimal()
  DateTime? ReadAsDateTime()
  DateTimeOffset? ReadAsDateTimeOffset()
  void Skip()
  void Close()

unlisted abstract class JsonWriter : IDisposable
  bool CloseOutput { get; set; }
  Newtonsoft.Json.WriteState WriteState { get; }
  string Path { get; }
  Formatting Formatting { get; set; }
  DateFormatHandling DateFormatHandling { get; set; }
  DateTimeZoneHandling DateTimeZoneHandling { get; set; }
  StringEscapeHandling StringEscapeHandling { get; set; }
  FloatFormatHandling FloatFormatHandling { get; set; }
  string DateFormatString { get; set; }
  CultureInfo Culture { get; set; }
  bool AutoCompleteOnClose { get; set; }
  void Flush()
  void Close()
  void WriteStartObject()
  void WriteEndObject()
  void WriteStartArray()
  void WriteEndArray()
  void WriteStartConstructor(string name)
  void WriteEndConstructor()
  void WritePropertyName(string name)
  void WritePropertyName(string name, bool escape)
  void WriteEnd()
  void WriteToken(JsonReader reader)
  void WriteToken(JsonReader reader, bool writeChildren)
  void WriteToken(JsonToken token, object value)
  void WriteToken(JsonToken token)
  void WriteNull()
  void WriteUndefined()
  void WriteRaw(string json)
  void WriteRawValue(string json)
  void WriteValue(string value)
  void WriteValue(int value)
  void WriteValue(uint value)
  void WriteValue(long value)
  void WriteValue(ulong value)
  void WriteValue(float value)
  void WriteValue(double value)
  void WriteValue(bool value)
  void WriteValue(short value)
  void WriteValue(ushort value)
  void WriteValue(char value)
  void WriteValue(byte value)
  void WriteValue(sbyte value)
  void WriteValue(decimal value)
  void WriteValue(DateTime value)
  void WriteValue(DateTimeOffset value)
  void WriteValue(Guid value)
  void WriteValue(TimeSpan value)
  void WriteValue(int? value)
  void WriteValue(uint? value)
  void WriteValue(long? value)
  void WriteValue(ulong? value)
  void WriteValue(float? value)
  void WriteValue(double? value)
  void WriteValue(bool? value)
  void WriteValue(short? value)
  void WriteValue(ushort? value)
  void WriteValue(char? value)
  void WriteValue(byte? value)
  void WriteValue(sbyte? value)
  void WriteValue(decimal? value)
  void WriteValue(DateTime? value)
  void WriteValue(DateTimeOffset? value)
  void WriteValue(Guid? value)
  void WriteValue(TimeSpan? value)
  void WriteValue(byte[] value)
  void WriteValue(Uri value)
  void WriteValue(object value)
  void WriteComment(string text)
  void WriteWhitespace(string ws)

unlisted class JsonTextReader : JsonReader, IJsonLineInfo
  JsonTextReader(TextReader reader)
  int LineNumber { get; }
  int LinePosition { get; }
  JsonNameTable PropertyNameTable { get; set; }
  bool HasLineInfo()

unlisted class JsonTextWriter : JsonWriter
  JsonTextWriter(TextWriter textWriter)
  int Indentation { get; set; }
  char QuoteChar { get; set; }
  char IndentChar { get; set; }
  bool QuoteName { get; set; }
  bool AutoCompleteOnClose { get; set; }

unlisted class JsonSerializer
  JsonSerializer()
  IReferenceResolver ReferenceResolver { get; set; }
  ITraceWriter TraceWriter { get; set; }
  TypeNameHandling TypeNameHandling { get; set; }
  PreserveReferencesHandling PreserveReferencesHandling { get; set; }
  ReferenceLoopHandling ReferenceLoopHandling { get; set; }
  MissingMemberHandling MissingMemberHandling { get; set; }
  NullValueHandling NullValueHandling { get; set; }
  DefaultValueHandling DefaultValueHandling { get; set; }
  ObjectCreationHandling ObjectCreationHandling { get; set; }
  ConstructorHandling ConstructorHandling { get; set; }
  MetadataPropertyHandling MetadataPropertyHandling { get; set; }
  JsonConverterCollection Converters { get; }
  IContractResolver ContractResolver { get; set; }
  Formatting Formatting { get; set; }
  DateFormatHandling DateFormatHandling { get; set; }
  DateTimeZoneHandling DateTimeZoneHandling { get; set; }
  DateParseHandling DateParseHandling { get; set; }
  FloatParseHandling FloatParseHandling { get; set; }
  FloatFormatHandling FloatFormatHandling { get; set; }
  StringEscapeHandling StringEscapeHandling { get; set; }
  string DateFormatString { get; set; }
  CultureInfo Culture { get; set; }
  int? MaxDepth { get; set; }
  bool CheckAdditionalContent { get; set; }
  IEqualityComparer EqualityComparer { get; set; }
  ISerializationBinder SerializationBinder { get; set; }
  TypeNameAssemblyFormatHandling TypeNameAssemblyFormatHandling { get; set; }
  static JsonSerializer Create()
  static JsonSerializer Create(JsonSerializerSettings settings)
  static JsonSerializer CreateDefault()
  static JsonSerializer CreateDefault(JsonSerializerSettings settings)
  void Populate(TextReader reader, object target)
  void Populate(JsonReader reader, object target)
  object Deserialize(JsonReader reader)
  object Deserialize(TextReader reader, Type objectType)
  T Deserialize<T>(JsonReader reader)
  object Deserialize(JsonReader reader, Type objectType)
  void Serialize(TextWriter textWriter, object value)
  void Serialize(JsonWriter jsonWriter, object value, Type objectType)
  void Serialize(TextWriter textWriter, object value, Type objectType)
  void Serialize(JsonWriter jsonWriter, object value)

unlisted class JsonSerializerSettings
  JsonSerializerSettings()
  JsonSerializerSettings(JsonSerializerSettings original)
  ReferenceLoopHandling ReferenceLoopHandling { get; set; }
  MissingMemberHandling MissingMemberHandling { get; set; }
  ObjectCreationHandling ObjectCreationHandling { get; set; }
  NullValueHandling NullValueHandling { get; set; }
  DefaultValueHandling DefaultValueHandling { get; set; }
  IList<JsonConverter> Converters { get; set; }
  PreserveReferencesHandling PreserveReferencesHandling { get; set; }
  TypeNameHandling TypeNameHandling { get; set; }
  MetadataPropertyHandling MetadataPropertyHandling { get; set; }
  ConstructorHandling ConstructorHandling { get; set; }
  IContractResolver ContractResolver { get; set; }
  IReferenceResolver ReferenceResolver { get; set; }
  ITraceWriter TraceWriter { get; set; }
  EventHandler<ErrorEventArgs> Error { get; set; }
  string DateFormatString { get; set; }
  int? MaxDepth { get; set; }
  Formatting Formatting { get; set; }
  DateFormatHandling DateFormatHandling { get; set; }
  DateTimeZoneHandling DateTimeZoneHandling { get; set; }
  DateParseHandling DateParseHandling { get; set; }
  FloatFormatHandling FloatFormatHandling { get; set; }
  FloatParseHandling FloatParseHandling { get; set; }
  StringEscapeHandling StringEscapeHandling { get; set; }
  CultureInfo Culture { get; set; }
  bool CheckAdditionalContent { get; set; }
  IEqualityComparer EqualityComparer { get; set; }
  Func<IReferenceResolver> ReferenceResolverProvider { get; set; }
  TypeNameAssemblyFormatHandling TypeNameAssemblyFormatHandling { get; set; }
  ISerializationBinder SerializationBinder { get; set; }

unlisted abstract class JsonConverter
  bool CanRead { get; }
  bool CanWrite { get; }
  void WriteJson(JsonWriter writer, object value, JsonSerializer serializer)
  object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
  bool CanConvert(Type objectType)
  JsonSchema GetSchema()

unlisted class JsonException : Exception
  JsonException()
  JsonException(string message)
  JsonException(string message, Exception innerException)

unlisted class JsonReaderException : JsonException
  JsonReaderException()
  JsonReaderException(string message)
  JsonReaderException(string message, Exception innerException)
  int LineNumber { get; }
  int LinePosition { get; }
  string Path { get; }

unlisted class JsonWriterException : JsonException
  JsonWriterException()
  JsonWriterException(string message)
  JsonWriterException(string message, Exception innerException)
  string Path { get; }

unlisted class JsonSerializationException : JsonException
  JsonSerializationException()
  JsonSerializationException(string message)
  JsonSerializationException(string message, Exception innerException)

unlisted opaque class JsonConverterCollection : Collection<JsonConverter>

unlisted opaque abstract class JsonNameTable

unlisted opaque abstract class JsonConverter<T> : JsonConverter

unlisted opaque class JsonPropertyAttribute : Attribute

unlisted opaque class JsonIgnoreAttribute : Attribute

unlisted opaque class JsonConverterAttribute : Attribute

namespace Newtonsoft.Json.Converters

unlisted opaque class StringEnumConverter : JsonConverter

unlisted opaque class IsoDateTimeConverter : JsonConverter

unlisted opaque class UnixDateTimeConverter : JsonConverter

unlisted opaque class JavaScriptDateTimeConverter : JsonConverter

unlisted opaque class KeyValuePairConverter : JsonConverter

unlisted opaque class VersionConverter : JsonConverter

unlisted opaque class XmlNodeConverter : JsonConverter

unlisted opaque class ExpandoObjectConverter : JsonConverter

unlisted opaque class DataTableConverter : JsonConverter

namespace Newtonsoft.Json.Linq

static class Extensions
  static IJEnumerable<JToken> Ancestors<T>(this IEnumerable<T> source) where T : JToken
  static IJEnumerable<JToken> AncestorsAndSelf<T>(this IEnumerable<T> source) where T : JToken
  static IJEnumerable<JToken> Descendants<T>(this IEnumerable<T> source) where T : JContainer
  static IJEnumerable<JToken> DescendantsAndSelf<T>(this IEnumerable<T> source) where T : JContainer
  static IJEnumerable<JProperty> Properties(this IEnumerable<JObject> source)
  static IJEnumerable<JToken> Values(this IEnumerable<JToken> source, object key)
  static IJEnumerable<JToken> Values(this IEnumerable<JToken> source)
  static IEnumerable<U> Values<U>(this IEnumerable<JToken> source, object key)
  static IEnumerable<U> Values<U>(this IEnumerable<JToken> source)
  static U Value<U>(this IEnumerable<JToken> value)
  static U Value<T, U>(this IEnumerable<T> value) where T : JToken
  static IJEnumerable<JToken> Children<T>(this IEnumerable<T> source) where T : JToken
  static IEnumerable<U> Children<T, U>(this IEnumerable<T> source) where T : JToken
  static IJEnumerable<JToken> AsJEnumerable(this IEnumerable<JToken> source)
  static IJEnumerable<T> AsJEnumerable<T>(this IEnumerable<T> source) where T : JToken

class JArray : JContainer
  JArray()
  JArray(JArray other)
  JArray(params object[] content)
  JArray(object content)
  JToken this[int index] { get; set; }
  bool IsReadOnly { get; }
  static JArray Load(JsonReader reader)
  static JArray Load(JsonReader reader, JsonLoadSettings settings)
  static JArray Parse(string json)
  static JArray Parse(string json, JsonLoadSettings settings)
  static JArray FromObject(object o)
  static JArray FromObject(object o, JsonSerializer jsonSerializer)
  int IndexOf(JToken item)
  void Insert(int index, JToken item)
  void RemoveAt(int index)
  IEnumerator<JToken> GetEnumerator()
  void Add(JToken item)
  void Clear()
  bool Contains(JToken item)
  void CopyTo(JToken[] array, int arrayIndex)
  bool Remove(JToken item)

class JConstructor : JContainer
  JConstructor()
  JConstructor(JConstructor other)
  JConstructor(string name, params object[] content)
  JConstructor(string name, object content)
  JConstructor(string name)
  string Name { get; set; }
  static JConstructor Load(JsonReader reader)
  static JConstructor Load(JsonReader reader, JsonLoadSettings settings)

abstract class JContainer : JToken, IList, ICollection, IList<JToken>, ICollection<JToken>
  int Count { get; }
  IEnumerable<JToken> Descendants()
  IEnumerable<JToken> DescendantsAndSelf()
  void Add(object content)
  void AddFirst(object content)
  JsonWriter CreateWriter()
  void ReplaceAll(object content)
  void RemoveAll()
  void Merge(object content)
  void Merge(object content, JsonMergeSettings settings)

class JObject : JContainer, IDictionary<string, JToken>, IEnumerable<KeyValuePair<string, JToken>>, ICollection<KeyValuePair<string, JToken>>
  JObject()
  JObject(JObject other)
  JObject(params object[] content)
  JObject(object content)
  JToken this[string propertyName] { get; set; }
  IEnumerable<JProperty> Properties()
  JProperty Property(string name)
  JProperty Property(string name, StringComparison comparison)
  JEnumerable<JToken> PropertyValues()
  static JObject Load(JsonReader reader)
  static JObject Load(JsonReader reader, JsonLoadSettings settings)
  static JObject Parse(string json)
  static JObject Parse(string json, JsonLoadSettings settings)
  static JObject FromObject(object o)
  static JObject FromObject(object o, JsonSerializer jsonSerializer)
  JToken GetValue(string propertyName)
  JToken GetValue(string propertyName, StringComparison comparison)
  bool TryGetValue(string propertyName, StringComparison comparison, out JToken value)
  bool TryGetValue(string propertyName, out JToken value)
  void Add(string propertyName, JToken value)
  bool Remove(string propertyName)
  IEnumerator<KeyValuePair<string, JToken>> GetEnumerator()
  bool ContainsKey(string propertyName)

class JProperty : JContainer
  JProperty(JProperty other)
  JProperty(string name, params object[] content)
  JProperty(string name, object content)
  string Name { get; }
  JToken Value { get; set; }
  static JProperty Load(JsonReader reader)
  static JProperty Load(JsonReader reader, JsonLoadSettings settings)

class JRaw : JValue
  JRaw(JRaw other)
  JRaw(object rawJson)
  static JRaw Create(JsonReader reader)

abstract class JToken : IEnumerable, IJEnumerable<JToken>, IJsonLineInfo, IEnumerable<JToken>, ICloneable
  static JTokenEqualityComparer EqualityComparer { get; }
  JContainer Parent { get; }
  JToken Root { get; }
  JTokenType Type { get; }
  bool HasValues { get; }
  JToken Next { get; }
  JToken Previous { get; }
  string Path { get; }
  JToken this[object key] { get; set; }
  JToken First { get; }
  JToken Last { get; }
  static bool DeepEquals(JToken t1, JToken t2)
  void AddAfterSelf(object content)
  void AddBeforeSelf(object content)
  IEnumerable<JToken> Ancestors()
  IEnumerable<JToken> AncestorsAndSelf()
  IEnumerable<JToken> AfterSelf()
  IEnumerable<JToken> BeforeSelf()
  T Value<T>(object key)
  JEnumerable<JToken> Children()
  JEnumerable<T> Children<T>() where T : JToken
  IEnumerable<T> Values<T>()
  void Remove()
  void Replace(JToken value)
  void WriteTo(JsonWriter writer, params JsonConverter[] converters)
  string ToString(Formatting formatting, params JsonConverter[] converters)
  JsonReader CreateReader()
  static JToken FromObject(object o)
  static JToken FromObject(object o, JsonSerializer jsonSerializer)
  T ToObject<T>()
  object ToObject(Type objectType)
  T ToObject<T>(JsonSerializer jsonSerializer)
  object ToObject(Type objectType, JsonSerializer jsonSerializer)
  static JToken ReadFrom(JsonReader reader)
  static JToken ReadFrom(JsonReader reader, JsonLoadSettings settings)
  static JToken Parse(string json)
  static JToken Parse(string json, JsonLoadSettings settings)
  static JToken Load(JsonReader reader)
  static JToken Load(JsonReader reader, JsonLoadSettings settings)
  JToken SelectToken(string path)
  JToken SelectToken(string path, bool errorWhenNoMatch)
  JToken SelectToken(string path, JsonSelectSettings settings)
  IEnumerable<JToken> SelectTokens(string path)
  IEnumerable<JToken> SelectTokens(string path, bool errorWhenNoMatch)
  IEnumerable<JToken> SelectTokens(string path, JsonSelectSettings settings)
  JToken DeepClone()
  JToken DeepClone(JsonCloneSettings settings)
  void AddAnnotation(object annotation)
  T Annotation<T>() where T : class
  object Annotation(Type type)
  IEnumerable<T> Annotations<T>() where T : class
  IEnumerable<object> Annotations(Type type)
  void RemoveAnnotations<T>() where T : class
  void RemoveAnnotations(Type type)
  static explicit operator bool(JToken value)
  static explicit operator DateTimeOffset(JToken value)
  static explicit operator bool?(JToken value)
  static explicit operator long(JToken value)
  static explicit operator DateTime?(JToken value)
  static explicit operator DateTimeOffset?(JToken value)
  static explicit operator decimal?(JToken value)
  static explicit operator double?(JToken value)
  static explicit operator char?(JToken value)
  static explicit operator int(JToken value)
  static explicit operator short(JToken value)
  static explicit operator ushort(JToken value)
  static explicit operator char(JToken value)
  static explicit operator byte(JToken value)
  static explicit operator sbyte(JToken value)
  static explicit operator int?(JToken value)
  static explicit operator short?(JToken value)
  static explicit operator ushort?(JToken value)
  static explicit operator byte?(JToken value)
  static explicit operator sbyte?(JToken value)
  static explicit operator DateTime(JToken value)
  static explicit operator long?(JToken value)
  static explicit operator float?(JToken value)
  static explicit operator decimal(JToken value)
  static explicit operator uint?(JToken value)
  static explicit operator ulong?(JToken value)
  static explicit operator double(JToken value)
  static explicit operator float(JToken value)
  static explicit operator string(JToken value)
  static explicit operator uint(JToken value)
  static explicit operator ulong(JToken value)
  static explicit operator byte[](JToken value)
  static explicit operator Guid(JToken value)
  static explicit operator Guid?(JToken value)
  static explicit operator TimeSpan(JToken value)
  static explicit operator TimeSpan?(JToken value)
  static explicit operator Uri(JToken value)
  static implicit operator JToken(bool value)
  static implicit operator JToken(DateTimeOffset value)
  static implicit operator JToken(byte value)
  static implicit operator JToken(byte? value)
  static implicit operator JToken(sbyte value)
  static implicit operator JToken(sbyte? value)
  static implicit operator JToken(bool? value)
  static implicit operator JToken(long value)
  static implicit operator JToken(DateTime? value)
  static implicit operator JToken(DateTimeOffset? value)
  static implicit operator JToken(decimal? value)
  static implicit operator JToken(double? value)
  static implicit operator JToken(short value)
  static implicit operator JToken(ushort value)
  static implicit operator JToken(int value)
  static implicit operator JToken(int? value)
  static implicit operator JToken(DateTime value)
  static implicit operator JToken(long? value)
  static implicit operator JToken(float? value)
  static implicit operator JToken(decimal value)
  static implicit operator JToken(short? value)
  static implicit operator JToken(ushort? value)
  static implicit operator JToken(uint? value)
  static implicit operator JToken(ulong? value)
  static implicit operator JToken(double value)
  static implicit operator JToken(float value)
  static implicit operator JToken(string value)
  static implicit operator JToken(uint value)
  static implicit operator JToken(ulong value)
  static implicit operator JToken(byte[] value)
  static implicit operator JToken(Uri value)
  static implicit operator JToken(TimeSpan value)
  static implicit operator JToken(TimeSpan? value)
  static implicit operator JToken(Guid value)
  static implicit operator JToken(Guid? value)

class JValue : JToken, IComparable, IComparable<JValue>, IConvertible, IEquatable<JValue>, IFormattable
  JValue(JValue other)
  JValue(long value)
  JValue(decimal value)
  JValue(char value)
  JValue(ulong value)
  JValue(double value)
  JValue(float value)
  JValue(DateTime value)
  JValue(DateTimeOffset value)
  JValue(bool value)
  JValue(string value)
  JValue(Guid value)
  JValue(Uri value)
  JValue(TimeSpan value)
  JValue(object value)
  object Value { get; set; }
  static JValue CreateComment(string value)
  static JValue CreateString(string value)
  static JValue CreateNull()
  static JValue CreateUndefined()
  bool Equals(JValue other)
  string ToString(string format)
  string ToString(IFormatProvider formatProvider)
  string ToString(string format, IFormatProvider formatProvider)
  int CompareTo(JValue obj)

enum JTokenType { None, Object, Array, Constructor, Property, Comment, Integer, Float, String, Boolean, Null, Undefined, Date, Raw, Bytes, Guid, Uri, TimeSpan }

enum MergeArrayHandling { Concat, Union, Replace, Merge }

enum CommentHandling { Ignore, Load }

enum LineInfoHandling { Ignore, Load }

enum DuplicatePropertyNameHandling { Replace, Ignore, Error }

[flags] enum MergeNullValueHandling { Ignore, Merge }

unlisted interface IJEnumerable<out T> : IEnumerable, IEnumerable<T>
  IJEnumerable<JToken> this[object key] { get; }

unlisted struct JEnumerable<T> : IEnumerable, IEquatable<JEnumerable<T>>, IJEnumerable<T>, IEnumerable<T>
  JEnumerable(IEnumerable<T> enumerable)
  static readonly JEnumerable<T> Empty
  IJEnumerable<JToken> this[object key] { get; }
  IEnumerator<T> GetEnumerator()
  bool Equals(JEnumerable<T> other)

unlisted class JPropertyDescriptor
  JPropertyDescriptor(string name)
  Type ComponentType { get; }
  bool IsReadOnly { get; }
  Type PropertyType { get; }
  bool CanResetValue(object component)
  object GetValue(object component)
  void ResetValue(object component)
  void SetValue(object component, object value)
  bool ShouldSerializeValue(object component)

unlisted class JTokenEqualityComparer : IEqualityComparer<JToken>
  JTokenEqualityComparer()
  bool Equals(JToken x, JToken y)
  int GetHashCode(JToken obj)

unlisted class JTokenReader : JsonReader, IJsonLineInfo
  JTokenReader(JToken token)
  JToken CurrentToken { get; }

unlisted class JTokenWriter : JsonWriter
  JTokenWriter(JContainer container)
  JTokenWriter()
  JToken CurrentToken { get; }
  JToken Token { get; }

unlisted class JsonMergeSettings
  JsonMergeSettings()
  MergeArrayHandling MergeArrayHandling { get; set; }
  MergeNullValueHandling MergeNullValueHandling { get; set; }
  StringComparison PropertyNameComparison { get; set; }

unlisted class JsonLoadSettings
  JsonLoadSettings()
  CommentHandling CommentHandling { get; set; }
  LineInfoHandling LineInfoHandling { get; set; }
  DuplicatePropertyNameHandling DuplicatePropertyNameHandling { get; set; }

unlisted class JsonSelectSettings
  JsonSelectSettings()
  TimeSpan? RegexMatchTimeout { get; set; }
  bool ErrorWhenNoMatch { get; set; }

unlisted class JsonCloneSettings
  JsonCloneSettings()
  bool CopyAnnotations { get; set; }

namespace Newtonsoft.Json.Schema

unlisted opaque class JsonSchema

namespace Newtonsoft.Json.Serialization

unlisted opaque interface IReferenceResolver

unlisted opaque interface ITraceWriter

unlisted opaque interface IContractResolver

unlisted opaque class ErrorEventArgs : EventArgs

unlisted opaque interface ISerializationBinder

unlisted opaque class DefaultContractResolver : IContractResolver

unlisted opaque class CamelCasePropertyNamesContractResolver : DefaultContractResolver

unlisted opaque abstract class NamingStrategy

unlisted opaque class CamelCaseNamingStrategy : NamingStrategy

unlisted opaque class SnakeCaseNamingStrategy : NamingStrategy

unlisted opaque class KebabCaseNamingStrategy : NamingStrategy

unlisted opaque class DefaultNamingStrategy : NamingStrategy
`
