/** The root types, exceptions and the rest of namespace System. For the format, see `../signatures.ts`. */
export const systemSignatures = `
namespace System

class Object
  Object()
  bool Equals(object obj)
  static bool Equals(object objA, object objB)
  int GetHashCode()
  Type GetType()
  string ToString()
  static bool ReferenceEquals(object objA, object objB)

struct Void

abstract class ValueType

struct Boolean : IComparable, IComparable<bool>, IConvertible, IEquatable<bool>
  static readonly string TrueString
  static readonly string FalseString
  string ToString(IFormatProvider provider)
  bool Equals(bool obj)
  int CompareTo(object obj)
  int CompareTo(bool value)
  static bool Parse(string value)
  static bool TryParse(string value, out bool result)
  TypeCode GetTypeCode()

struct Guid : IComparable, IComparable<Guid>, IEquatable<Guid>, IFormattable
  Guid(byte[] b)
  Guid(uint a, ushort b, ushort c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k)
  Guid(int a, short b, short c, byte[] d)
  Guid(int a, short b, short c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k)
  Guid(string g)
  Guid(byte[] b, bool bigEndian)
  static readonly Guid Empty
  static Guid NewGuid()
  static Guid Parse(string input)
  static Guid Parse(string s, IFormatProvider provider)
  static bool TryParse(string input, out Guid result)
  static bool TryParse(string s, IFormatProvider provider, out Guid result)
  static Guid ParseExact(string input, string format)
  static bool TryParseExact(string input, string format, out Guid result)
  byte[] ToByteArray()
  byte[] ToByteArray(bool bigEndian)
  bool Equals(Guid g)
  int CompareTo(object value)
  int CompareTo(Guid value)
  string ToString(string format)
  string ToString(string format, IFormatProvider provider)
  static bool operator ==(Guid a, Guid b)
  static bool operator !=(Guid a, Guid b)
  static bool operator <(Guid left, Guid right)
  static bool operator <=(Guid left, Guid right)
  static bool operator >(Guid left, Guid right)
  static bool operator >=(Guid left, Guid right)

unlisted abstract class FormattableString : IFormattable
  string Format { get; }
  int ArgumentCount { get; }
  object[] GetArguments()
  object GetArgument(int index)
  string ToString(IFormatProvider formatProvider)
  string ToString(string format, IFormatProvider formatProvider)
  static string Invariant(FormattableString formattable)
  static string CurrentCulture(FormattableString formattable)

class Uri
  Uri(string uriString)
  Uri(string uriString, bool dontEscape)
  Uri(Uri baseUri, string relativeUri, bool dontEscape)
  Uri(string uriString, UriKind uriKind)
  Uri(Uri baseUri, string relativeUri)
  Uri(Uri baseUri, Uri relativeUri)
  Uri(string uriString, in UriCreationOptions creationOptions)
  static readonly string UriSchemeFile
  static readonly string UriSchemeFtp
  static readonly string UriSchemeGopher
  static readonly string UriSchemeHttp
  static readonly string UriSchemeHttps
  static readonly string UriSchemeMailto
  static readonly string UriSchemeNews
  static readonly string UriSchemeNntp
  static readonly string UriSchemeNetTcp
  static readonly string UriSchemeNetPipe
  static readonly string SchemeDelimiter
  static readonly string UriSchemeFtps
  static readonly string UriSchemeSftp
  static readonly string UriSchemeSsh
  static readonly string UriSchemeTelnet
  static readonly string UriSchemeWs
  static readonly string UriSchemeWss
  string AbsolutePath { get; }
  string AbsoluteUri { get; }
  string LocalPath { get; }
  string Authority { get; }
  UriHostNameType HostNameType { get; }
  bool IsDefaultPort { get; }
  bool IsFile { get; }
  bool IsLoopback { get; }
  string PathAndQuery { get; }
  string[] Segments { get; }
  bool IsUnc { get; }
  string Host { get; }
  int Port { get; }
  string Query { get; }
  string Fragment { get; }
  string Scheme { get; }
  string OriginalString { get; }
  string DnsSafeHost { get; }
  string IdnHost { get; }
  bool IsAbsoluteUri { get; }
  bool UserEscaped { get; }
  string UserInfo { get; }
  static UriHostNameType CheckHostName(string name)
  string GetLeftPart(UriPartial part)
  static string HexEscape(char character)
  static char HexUnescape(string pattern, ref int index)
  static bool IsHexEncoding(string pattern, int index)
  static bool CheckSchemeName(string schemeName)
  static bool IsHexDigit(char character)
  static int FromHex(char digit)
  Uri MakeRelativeUri(Uri uri)
  string MakeRelative(Uri toUri)
  static bool TryCreate(string uriString, UriKind uriKind, out Uri result)
  static bool TryCreate(Uri baseUri, string relativeUri, out Uri result)
  static bool TryCreate(Uri baseUri, Uri relativeUri, out Uri result)
  static bool TryCreate(string uriString, in UriCreationOptions creationOptions, out Uri result)
  string GetComponents(UriComponents components, UriFormat format)
  static int Compare(Uri uri1, Uri uri2, UriComponents partsToCompare, UriFormat compareFormat, StringComparison comparisonType)
  bool IsWellFormedOriginalString()
  static bool IsWellFormedUriString(string uriString, UriKind uriKind)
  static string UnescapeDataString(string stringToUnescape)
  static string EscapeUriString(string stringToEscape)
  static string EscapeDataString(string stringToEscape)
  bool IsBaseOf(Uri uri)
  static bool operator ==(Uri uri1, Uri uri2)
  static bool operator !=(Uri uri1, Uri uri2)

abstract class Array : IEnumerable, IList, ICollection, ICloneable
  long LongLength { get; }
  bool IsFixedSize { get; }
  bool IsReadOnly { get; }
  bool IsSynchronized { get; }
  object SyncRoot { get; }
  int Length { get; }
  int Rank { get; }
  static int MaxLength { get; }
  static Array CreateInstance(Type elementType, params long[] lengths)
  static Array CreateInstance(Type elementType, int length)
  static Array CreateInstance(Type elementType, int length1, int length2)
  static Array CreateInstance(Type elementType, int length1, int length2, int length3)
  static Array CreateInstance(Type elementType, params int[] lengths)
  static Array CreateInstance(Type elementType, int[] lengths, int[] lowerBounds)
  static ReadOnlyCollection<T> AsReadOnly<T>(T[] array)
  static void Resize<T>(ref T[] array, int newSize)
  void CopyTo(Array array, int index)
  void CopyTo(Array array, long index)
  object Clone()
  static int BinarySearch(Array array, object value)
  static int BinarySearch(Array array, int index, int length, object value)
  static int BinarySearch(Array array, object value, IComparer comparer)
  static int BinarySearch(Array array, int index, int length, object value, IComparer comparer)
  static int BinarySearch<T>(T[] array, T value)
  static int BinarySearch<T>(T[] array, T value, IComparer<T> comparer)
  static int BinarySearch<T>(T[] array, int index, int length, T value)
  static int BinarySearch<T>(T[] array, int index, int length, T value, IComparer<T> comparer)
  static TOutput[] ConvertAll<TInput, TOutput>(TInput[] array, Converter<TInput, TOutput> converter)
  static void Copy(Array sourceArray, Array destinationArray, long length)
  static void Copy(Array sourceArray, long sourceIndex, Array destinationArray, long destinationIndex, long length)
  static void Copy(Array sourceArray, Array destinationArray, int length)
  static void Copy(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)
  static void ForEach<T>(T[] array, Action<T> action)
  long GetLongLength(int dimension)
  object GetValue(long index)
  object GetValue(long index1, long index2)
  object GetValue(long index1, long index2, long index3)
  object GetValue(params long[] indices)
  object GetValue(params int[] indices)
  object GetValue(int index)
  object GetValue(int index1, int index2)
  object GetValue(int index1, int index2, int index3)
  static int IndexOf(Array array, object value)
  static int IndexOf(Array array, object value, int startIndex)
  static int IndexOf(Array array, object value, int startIndex, int count)
  static int IndexOf<T>(T[] array, T value)
  static int IndexOf<T>(T[] array, T value, int startIndex)
  static int IndexOf<T>(T[] array, T value, int startIndex, int count)
  static int LastIndexOf(Array array, object value)
  static int LastIndexOf(Array array, object value, int startIndex)
  static int LastIndexOf(Array array, object value, int startIndex, int count)
  static int LastIndexOf<T>(T[] array, T value)
  static int LastIndexOf<T>(T[] array, T value, int startIndex)
  static int LastIndexOf<T>(T[] array, T value, int startIndex, int count)
  static void Reverse(Array array)
  static void Reverse(Array array, int index, int length)
  static void Reverse<T>(T[] array)
  static void Reverse<T>(T[] array, int index, int length)
  void SetValue(object value, long index)
  void SetValue(object value, long index1, long index2)
  void SetValue(object value, long index1, long index2, long index3)
  void SetValue(object value, params long[] indices)
  void SetValue(object value, params int[] indices)
  void SetValue(object value, int index)
  void SetValue(object value, int index1, int index2)
  void SetValue(object value, int index1, int index2, int index3)
  static void Sort(Array array)
  static void Sort(Array array, int index, int length)
  static void Sort(Array array, IComparer comparer)
  static void Sort(Array array, int index, int length, IComparer comparer)
  static void Sort(Array keys, Array items)
  static void Sort(Array keys, Array items, IComparer comparer)
  static void Sort(Array keys, Array items, int index, int length)
  static void Sort(Array keys, Array items, int index, int length, IComparer comparer)
  static void Sort<T>(T[] array)
  static void Sort<T>(T[] array, int index, int length)
  static void Sort<T>(T[] array, IComparer<T> comparer)
  static void Sort<T>(T[] array, int index, int length, IComparer<T> comparer)
  static void Sort<T>(T[] array, Comparison<T> comparison)
  static void Sort<TKey, TValue>(TKey[] keys, TValue[] items)
  static void Sort<TKey, TValue>(TKey[] keys, TValue[] items, int index, int length)
  static void Sort<TKey, TValue>(TKey[] keys, TValue[] items, IComparer<TKey> comparer)
  static void Sort<TKey, TValue>(TKey[] keys, TValue[] items, int index, int length, IComparer<TKey> comparer)
  static bool Exists<T>(T[] array, Predicate<T> match)
  static void Fill<T>(T[] array, T value)
  static void Fill<T>(T[] array, T value, int startIndex, int count)
  static T Find<T>(T[] array, Predicate<T> match)
  static T[] FindAll<T>(T[] array, Predicate<T> match)
  static int FindIndex<T>(T[] array, Predicate<T> match)
  static int FindIndex<T>(T[] array, int startIndex, Predicate<T> match)
  static int FindIndex<T>(T[] array, int startIndex, int count, Predicate<T> match)
  static T FindLast<T>(T[] array, Predicate<T> match)
  static int FindLastIndex<T>(T[] array, Predicate<T> match)
  static int FindLastIndex<T>(T[] array, int startIndex, Predicate<T> match)
  static int FindLastIndex<T>(T[] array, int startIndex, int count, Predicate<T> match)
  static bool TrueForAll<T>(T[] array, Predicate<T> match)
  IEnumerator GetEnumerator()
  int GetLength(int dimension)
  int GetLowerBound(int dimension)
  int GetUpperBound(int dimension)
  static void Clear(Array array, int index, int length)
  static void Clear(Array array)
  static void ConstrainedCopy(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)
  static T[] Empty<T>()
  void Initialize()

struct Nullable<T>
  Nullable(T value)
  bool HasValue { get; }
  T Value { get; }
  T GetValueOrDefault()
  T GetValueOrDefault(T defaultValue)

static class Nullable
  static int Compare<T>(T? n1, T? n2) where T : struct
  static bool Equals<T>(T? n1, T? n2) where T : struct
  static Type GetUnderlyingType(Type nullableType)

class Exception
  Exception()
  Exception(string message)
  Exception(string message, Exception innerException)
  string Message { get; }
  IDictionary Data { get; }
  Exception InnerException { get; }
  MethodBase TargetSite { get; }
  string StackTrace { get; }
  string HelpLink { get; set; }
  string Source { get; set; }
  int HResult { get; set; }
  Exception GetBaseException()
  Type GetType()

abstract class Enum : ValueType, IComparable, IConvertible, IFormattable
  static bool TryParse<TEnum>(string value, out TEnum result) where TEnum : struct
  static bool TryParse<TEnum>(string value, bool ignoreCase, out TEnum result) where TEnum : struct
  static bool TryParse(Type enumType, string value, bool ignoreCase, out object result)
  static bool TryParse(Type enumType, string value, out object result)
  static object Parse(Type enumType, string value)
  static object Parse(Type enumType, string value, bool ignoreCase)
  static TEnum Parse<TEnum>(string value) where TEnum : struct
  static TEnum Parse<TEnum>(string value, bool ignoreCase) where TEnum : struct
  unlisted static Type GetUnderlyingType(Type enumType)
  unlisted static Array GetValues(Type enumType)
  unlisted static TEnum[] GetValues<TEnum>() where TEnum : struct, Enum
  unlisted static string GetName(Type enumType, object value)
  unlisted static string GetName<TEnum>(TEnum value) where TEnum : struct, Enum
  unlisted static string[] GetNames(Type enumType)
  unlisted static string[] GetNames<TEnum>() where TEnum : struct, Enum
  unlisted static object ToObject(Type enumType, object value)
  unlisted static object ToObject(Type enumType, sbyte value)
  unlisted static object ToObject(Type enumType, short value)
  unlisted static object ToObject(Type enumType, int value)
  unlisted static object ToObject(Type enumType, byte value)
  unlisted static object ToObject(Type enumType, ushort value)
  unlisted static object ToObject(Type enumType, uint value)
  unlisted static object ToObject(Type enumType, long value)
  unlisted static object ToObject(Type enumType, ulong value)
  unlisted static bool IsDefined(Type enumType, object value)
  unlisted static bool IsDefined<TEnum>(TEnum value) where TEnum : struct, Enum
  unlisted static string Format(Type enumType, object value, string format)
  string ToString(string format, IFormatProvider provider)
  string ToString(string format)
  string ToString(IFormatProvider provider)
  unlisted int CompareTo(object target)
  unlisted bool HasFlag(Enum flag)
  unlisted TypeCode GetTypeCode()
  unlisted static Array GetValuesAsUnderlyingType(Type enumType)
  unlisted static Array GetValuesAsUnderlyingType<TEnum>() where TEnum : struct, Enum

static class Tuple
  static Tuple<T1> Create<T1>(T1 item1)
  static Tuple<T1, T2> Create<T1, T2>(T1 item1, T2 item2)
  static Tuple<T1, T2, T3> Create<T1, T2, T3>(T1 item1, T2 item2, T3 item3)
  static Tuple<T1, T2, T3, T4> Create<T1, T2, T3, T4>(T1 item1, T2 item2, T3 item3, T4 item4)
  static Tuple<T1, T2, T3, T4, T5> Create<T1, T2, T3, T4, T5>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5)
  static Tuple<T1, T2, T3, T4, T5, T6> Create<T1, T2, T3, T4, T5, T6>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6)
  static Tuple<T1, T2, T3, T4, T5, T6, T7> Create<T1, T2, T3, T4, T5, T6, T7>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7)
  static Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8>> Create<T1, T2, T3, T4, T5, T6, T7, T8>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, T8 item8)

class Tuple<T1> : IComparable
  Tuple(T1 item1)
  T1 Item1 { get; }

class Tuple<T1, T2> : IComparable
  Tuple(T1 item1, T2 item2)
  T1 Item1 { get; }
  T2 Item2 { get; }

class Tuple<T1, T2, T3> : IComparable
  Tuple(T1 item1, T2 item2, T3 item3)
  T1 Item1 { get; }
  T2 Item2 { get; }
  T3 Item3 { get; }

class Tuple<T1, T2, T3, T4> : IComparable
  Tuple(T1 item1, T2 item2, T3 item3, T4 item4)
  T1 Item1 { get; }
  T2 Item2 { get; }
  T3 Item3 { get; }
  T4 Item4 { get; }

class Tuple<T1, T2, T3, T4, T5> : IComparable
  Tuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5)
  T1 Item1 { get; }
  T2 Item2 { get; }
  T3 Item3 { get; }
  T4 Item4 { get; }
  T5 Item5 { get; }

class Tuple<T1, T2, T3, T4, T5, T6> : IComparable
  Tuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6)
  T1 Item1 { get; }
  T2 Item2 { get; }
  T3 Item3 { get; }
  T4 Item4 { get; }
  T5 Item5 { get; }
  T6 Item6 { get; }

class Tuple<T1, T2, T3, T4, T5, T6, T7> : IComparable
  Tuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7)
  T1 Item1 { get; }
  T2 Item2 { get; }
  T3 Item3 { get; }
  T4 Item4 { get; }
  T5 Item5 { get; }
  T6 Item6 { get; }
  T7 Item7 { get; }

class Tuple<T1, T2, T3, T4, T5, T6, T7, TRest> : IComparable
  Tuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, TRest rest)
  T1 Item1 { get; }
  T2 Item2 { get; }
  T3 Item3 { get; }
  T4 Item4 { get; }
  T5 Item5 { get; }
  T6 Item6 { get; }
  T7 Item7 { get; }
  TRest Rest { get; }

enum UriPartial { Scheme, Authority, Path, Query }

[flags] enum GenericUriParserOptions { Default, GenericAuthority, AllowEmptyAuthority, NoUserInfo = 4, NoPort = 8, NoQuery = 16, NoFragment = 32, DontConvertPathBackslashes = 64, DontCompressPath = 128, DontUnescapePathDotsAndSlashes = 256, Idn = 512, IriParsing = 1024 }

[flags] enum UriComponents { Scheme = 1, UserInfo, Host = 4, Port = 8, Path = 16, Query = 32, Fragment = 64, StrongPort = 128, NormalizedHost = 256, KeepDelimiter = 1073741824, SerializationInfoString = -2147483648, AbsoluteUri = 127, HostAndPort = 132, StrongAuthority = 134, SchemeAndServer = 13, HttpRequestUrl = 61, PathAndQuery = 48 }

enum UriFormat { UriEscaped = 1, Unescaped, SafeUnescaped }

enum UriKind { RelativeOrAbsolute, Absolute, Relative }

enum UriHostNameType { Unknown, Basic, Dns, IPv4, IPv6 }

enum TypeCode { Empty, Object, DBNull, Boolean, Char, SByte, Byte, Int16, UInt16, Int32, UInt32, Int64, UInt64, Single, Double, Decimal, DateTime, String = 18 }

enum ConsoleColor { Black, DarkBlue, DarkGreen, DarkCyan, DarkRed, DarkMagenta, DarkYellow, Gray, DarkGray, Blue, Green, Cyan, Red, Magenta, Yellow, White }

enum Environment.SpecialFolder { MyDocuments = 5, Desktop = 0, MyComputer = 17, Programs = 2, Personal = 5, Favorites, Startup, Recent, SendTo, StartMenu = 11, MyMusic = 13, DesktopDirectory = 16, Templates = 21, ApplicationData = 26, LocalApplicationData = 28, InternetCache = 32, Cookies, History, CommonApplicationData, System = 37, ProgramFiles, MyPictures, CommonProgramFiles = 43, MyVideos = 14, NetworkShortcuts = 19, Fonts, CommonStartMenu = 22, CommonPrograms, CommonStartup, CommonDesktopDirectory, PrinterShortcuts = 27, Windows = 36, UserProfile = 40, SystemX86, ProgramFilesX86, CommonProgramFilesX86 = 44, CommonTemplates, CommonDocuments, CommonAdminTools, AdminTools, CommonMusic = 53, CommonPictures, CommonVideos, Resources, LocalizedResources, CommonOemLinks, CDBurning }

enum Environment.SpecialFolderOption { None, DoNotVerify = 16384, Create = 32768 }

enum EnvironmentVariableTarget { Process, User, Machine }

unlisted interface IComparable
  int CompareTo(object obj)

unlisted interface IComparable<in T>
  int CompareTo(T other)

unlisted interface IEquatable<T>
  bool Equals(T other)

unlisted interface IFormattable
  string ToString(string format, IFormatProvider formatProvider)

unlisted interface IConvertible
  TypeCode GetTypeCode()
  bool ToBoolean(IFormatProvider provider)
  char ToChar(IFormatProvider provider)
  sbyte ToSByte(IFormatProvider provider)
  byte ToByte(IFormatProvider provider)
  short ToInt16(IFormatProvider provider)
  ushort ToUInt16(IFormatProvider provider)
  int ToInt32(IFormatProvider provider)
  uint ToUInt32(IFormatProvider provider)
  long ToInt64(IFormatProvider provider)
  ulong ToUInt64(IFormatProvider provider)
  float ToSingle(IFormatProvider provider)
  double ToDouble(IFormatProvider provider)
  decimal ToDecimal(IFormatProvider provider)
  DateTime ToDateTime(IFormatProvider provider)
  string ToString(IFormatProvider provider)
  object ToType(Type conversionType, IFormatProvider provider)

unlisted interface ICloneable
  object Clone()

unlisted interface IDisposable
  void Dispose()

unlisted interface IFormatProvider
  object GetFormat(Type formatType)

unlisted interface ICustomFormatter
  string Format(string format, object arg, IFormatProvider formatProvider)

unlisted abstract class Type : MemberInfo
  static readonly char Delimiter
  static readonly Type[] EmptyTypes
  static readonly object Missing
  static readonly MemberFilter FilterAttribute
  static readonly MemberFilter FilterName
  static readonly MemberFilter FilterNameIgnoreCase
  bool IsSerializable { get; }
  bool ContainsGenericParameters { get; }
  bool IsVisible { get; }
  string Namespace { get; }
  string AssemblyQualifiedName { get; }
  string FullName { get; }
  Assembly Assembly { get; }
  Module Module { get; }
  bool IsNested { get; }
  MethodBase DeclaringMethod { get; }
  Type UnderlyingSystemType { get; }
  bool IsTypeDefinition { get; }
  bool IsArray { get; }
  bool IsByRef { get; }
  bool IsPointer { get; }
  bool IsConstructedGenericType { get; }
  bool IsGenericParameter { get; }
  bool IsGenericTypeParameter { get; }
  bool IsGenericMethodParameter { get; }
  bool IsGenericType { get; }
  bool IsGenericTypeDefinition { get; }
  bool IsSZArray { get; }
  bool IsVariableBoundArray { get; }
  bool IsByRefLike { get; }
  bool HasElementType { get; }
  Type[] GenericTypeArguments { get; }
  int GenericParameterPosition { get; }
  GenericParameterAttributes GenericParameterAttributes { get; }
  TypeAttributes Attributes { get; }
  bool IsAbstract { get; }
  bool IsImport { get; }
  bool IsSealed { get; }
  bool IsSpecialName { get; }
  bool IsClass { get; }
  bool IsNestedAssembly { get; }
  bool IsNestedFamANDAssem { get; }
  bool IsNestedFamily { get; }
  bool IsNestedFamORAssem { get; }
  bool IsNestedPrivate { get; }
  bool IsNestedPublic { get; }
  bool IsNotPublic { get; }
  bool IsPublic { get; }
  bool IsAutoLayout { get; }
  bool IsExplicitLayout { get; }
  bool IsLayoutSequential { get; }
  bool IsAnsiClass { get; }
  bool IsAutoClass { get; }
  bool IsUnicodeClass { get; }
  bool IsCOMObject { get; }
  bool IsContextful { get; }
  bool IsCollectible { get; }
  bool IsEnum { get; }
  bool IsMarshalByRef { get; }
  bool IsPrimitive { get; }
  bool IsValueType { get; }
  bool IsSignatureType { get; }
  bool IsSecurityCritical { get; }
  bool IsSecuritySafeCritical { get; }
  bool IsSecurityTransparent { get; }
  ConstructorInfo TypeInitializer { get; }
  RuntimeTypeHandle TypeHandle { get; }
  Guid GUID { get; }
  Type BaseType { get; }
  static Binder DefaultBinder { get; }
  bool IsInterface { get; }
  string Name { get; }
  Type DeclaringType { get; }
  Type ReflectedType { get; }
  bool IsEnumDefined(object value)
  string GetEnumName(object value)
  string[] GetEnumNames()
  Type[] FindInterfaces(TypeFilter filter, object filterCriteria)
  MemberInfo[] FindMembers(MemberTypes memberType, BindingFlags bindingAttr, MemberFilter filter, object filterCriteria)
  bool IsSubclassOf(Type c)
  bool IsAssignableFrom(Type c)
  Type GetType()
  static Type GetType(string typeName, bool throwOnError, bool ignoreCase)
  static Type GetType(string typeName, bool throwOnError)
  static Type GetType(string typeName)
  static Type GetType(string typeName, Func<AssemblyName, Assembly> assemblyResolver, Func<Assembly, string, bool, Type> typeResolver)
  static Type GetType(string typeName, Func<AssemblyName, Assembly> assemblyResolver, Func<Assembly, string, bool, Type> typeResolver, bool throwOnError)
  static Type GetType(string typeName, Func<AssemblyName, Assembly> assemblyResolver, Func<Assembly, string, bool, Type> typeResolver, bool throwOnError, bool ignoreCase)
  Type GetElementType()
  int GetArrayRank()
  Type GetGenericTypeDefinition()
  Type[] GetGenericArguments()
  Type[] GetGenericParameterConstraints()
  ConstructorInfo GetConstructor(Type[] types)
  ConstructorInfo GetConstructor(BindingFlags bindingAttr, Binder binder, Type[] types, ParameterModifier[] modifiers)
  ConstructorInfo GetConstructor(BindingFlags bindingAttr, Binder binder, CallingConventions callConvention, Type[] types, ParameterModifier[] modifiers)
  ConstructorInfo[] GetConstructors()
  ConstructorInfo[] GetConstructors(BindingFlags bindingAttr)
  EventInfo GetEvent(string name)
  EventInfo GetEvent(string name, BindingFlags bindingAttr)
  EventInfo[] GetEvents()
  EventInfo[] GetEvents(BindingFlags bindingAttr)
  FieldInfo GetField(string name)
  FieldInfo GetField(string name, BindingFlags bindingAttr)
  FieldInfo[] GetFields()
  FieldInfo[] GetFields(BindingFlags bindingAttr)
  MemberInfo[] GetMember(string name)
  MemberInfo[] GetMember(string name, BindingFlags bindingAttr)
  MemberInfo[] GetMember(string name, MemberTypes type, BindingFlags bindingAttr)
  MemberInfo[] GetMembers()
  MemberInfo[] GetMembers(BindingFlags bindingAttr)
  MethodInfo GetMethod(string name)
  MethodInfo GetMethod(string name, BindingFlags bindingAttr)
  MethodInfo GetMethod(string name, Type[] types)
  MethodInfo GetMethod(string name, Type[] types, ParameterModifier[] modifiers)
  MethodInfo GetMethod(string name, BindingFlags bindingAttr, Binder binder, Type[] types, ParameterModifier[] modifiers)
  MethodInfo GetMethod(string name, BindingFlags bindingAttr, Binder binder, CallingConventions callConvention, Type[] types, ParameterModifier[] modifiers)
  MethodInfo GetMethod(string name, int genericParameterCount, Type[] types)
  MethodInfo GetMethod(string name, int genericParameterCount, Type[] types, ParameterModifier[] modifiers)
  MethodInfo GetMethod(string name, int genericParameterCount, BindingFlags bindingAttr, Binder binder, Type[] types, ParameterModifier[] modifiers)
  MethodInfo GetMethod(string name, int genericParameterCount, BindingFlags bindingAttr, Binder binder, CallingConventions callConvention, Type[] types, ParameterModifier[] modifiers)
  MethodInfo[] GetMethods()
  MethodInfo[] GetMethods(BindingFlags bindingAttr)
  Type GetNestedType(string name)
  Type GetNestedType(string name, BindingFlags bindingAttr)
  Type[] GetNestedTypes()
  Type[] GetNestedTypes(BindingFlags bindingAttr)
  PropertyInfo GetProperty(string name)
  PropertyInfo GetProperty(string name, BindingFlags bindingAttr)
  PropertyInfo GetProperty(string name, Type returnType)
  PropertyInfo GetProperty(string name, Type[] types)
  PropertyInfo GetProperty(string name, Type returnType, Type[] types)
  PropertyInfo GetProperty(string name, Type returnType, Type[] types, ParameterModifier[] modifiers)
  PropertyInfo GetProperty(string name, BindingFlags bindingAttr, Binder binder, Type returnType, Type[] types, ParameterModifier[] modifiers)
  PropertyInfo[] GetProperties()
  PropertyInfo[] GetProperties(BindingFlags bindingAttr)
  MemberInfo[] GetDefaultMembers()
  static RuntimeTypeHandle GetTypeHandle(object o)
  static Type[] GetTypeArray(object[] args)
  static TypeCode GetTypeCode(Type type)
  static Type GetTypeFromCLSID(Guid clsid)
  static Type GetTypeFromCLSID(Guid clsid, bool throwOnError)
  static Type GetTypeFromCLSID(Guid clsid, string server)
  static Type GetTypeFromCLSID(Guid clsid, string server, bool throwOnError)
  static Type GetTypeFromProgID(string progID)
  static Type GetTypeFromProgID(string progID, bool throwOnError)
  static Type GetTypeFromProgID(string progID, string server)
  static Type GetTypeFromProgID(string progID, string server, bool throwOnError)
  object InvokeMember(string name, BindingFlags invokeAttr, Binder binder, object target, object[] args)
  object InvokeMember(string name, BindingFlags invokeAttr, Binder binder, object target, object[] args, CultureInfo culture)
  object InvokeMember(string name, BindingFlags invokeAttr, Binder binder, object target, object[] args, ParameterModifier[] modifiers, CultureInfo culture, string[] namedParameters)
  Type GetInterface(string name)
  Type GetInterface(string name, bool ignoreCase)
  Type[] GetInterfaces()
  InterfaceMapping GetInterfaceMap(Type interfaceType)
  bool IsInstanceOfType(object o)
  bool IsEquivalentTo(Type other)
  Type GetEnumUnderlyingType()
  Array GetEnumValues()
  Type MakeArrayType()
  Type MakeArrayType(int rank)
  Type MakeByRefType()
  Type MakeGenericType(params Type[] typeArguments)
  Type MakePointerType()
  static Type MakeGenericSignatureType(Type genericTypeDefinition, params Type[] typeArguments)
  static Type MakeGenericMethodParameter(int position)
  bool Equals(Type o)
  static Type GetTypeFromHandle(RuntimeTypeHandle handle)
  static Type ReflectionOnlyGetType(string typeName, bool throwIfNotFound, bool ignoreCase)
  bool IsAssignableTo(Type targetType)
  static bool operator ==(Type left, Type right)
  static bool operator !=(Type left, Type right)

unlisted abstract class Delegate : ICloneable
  MethodInfo Method { get; }
  object Target { get; }
  static Delegate CreateDelegate(Type type, object firstArgument, MethodInfo method, bool throwOnBindFailure)
  static Delegate CreateDelegate(Type type, object firstArgument, MethodInfo method)
  static Delegate CreateDelegate(Type type, MethodInfo method, bool throwOnBindFailure)
  static Delegate CreateDelegate(Type type, MethodInfo method)
  static Delegate CreateDelegate(Type type, object target, string method)
  static Delegate CreateDelegate(Type type, Type target, string method, bool ignoreCase, bool throwOnBindFailure)
  static Delegate CreateDelegate(Type type, Type target, string method)
  static Delegate CreateDelegate(Type type, Type target, string method, bool ignoreCase)
  static Delegate CreateDelegate(Type type, object target, string method, bool ignoreCase, bool throwOnBindFailure)
  static Delegate CreateDelegate(Type type, object target, string method, bool ignoreCase)
  object DynamicInvoke(params object[] args)
  object Clone()
  Delegate[] GetInvocationList()
  static Delegate Combine(Delegate a, Delegate b)
  static Delegate Combine(params Delegate[] delegates)
  static Delegate Remove(Delegate source, Delegate value)
  static Delegate RemoveAll(Delegate source, Delegate value)
  static bool operator ==(Delegate d1, Delegate d2)
  static bool operator !=(Delegate d1, Delegate d2)

unlisted abstract class MulticastDelegate : Delegate
  static bool operator ==(MulticastDelegate d1, MulticastDelegate d2)
  static bool operator !=(MulticastDelegate d1, MulticastDelegate d2)

unlisted struct ValueTuple : IComparable, IComparable<ValueTuple>, IEquatable<ValueTuple>
  bool Equals(ValueTuple other)
  int CompareTo(ValueTuple other)
  static ValueTuple Create()
  static ValueTuple<T1> Create<T1>(T1 item1)
  static ValueTuple<T1, T2> Create<T1, T2>(T1 item1, T2 item2)
  static ValueTuple<T1, T2, T3> Create<T1, T2, T3>(T1 item1, T2 item2, T3 item3)
  static ValueTuple<T1, T2, T3, T4> Create<T1, T2, T3, T4>(T1 item1, T2 item2, T3 item3, T4 item4)
  static ValueTuple<T1, T2, T3, T4, T5> Create<T1, T2, T3, T4, T5>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5)
  static ValueTuple<T1, T2, T3, T4, T5, T6> Create<T1, T2, T3, T4, T5, T6>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6)
  static ValueTuple<T1, T2, T3, T4, T5, T6, T7> Create<T1, T2, T3, T4, T5, T6, T7>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7)
  static ValueTuple<T1, T2, T3, T4, T5, T6, T7, ValueTuple<T8>> Create<T1, T2, T3, T4, T5, T6, T7, T8>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, T8 item8)

unlisted struct ValueTuple<T1> : IComparable, IComparable<ValueTuple<T1>>, IEquatable<ValueTuple<T1>>
  ValueTuple(T1 item1)
  T1 Item1
  bool Equals(ValueTuple<T1> other)
  int CompareTo(ValueTuple<T1> other)

unlisted struct ValueTuple<T1, T2> : IComparable, IComparable<ValueTuple<T1, T2>>, IEquatable<ValueTuple<T1, T2>>
  ValueTuple(T1 item1, T2 item2)
  T1 Item1
  T2 Item2
  bool Equals(ValueTuple<T1, T2> other)
  int CompareTo(ValueTuple<T1, T2> other)

unlisted struct ValueTuple<T1, T2, T3> : IComparable, IComparable<ValueTuple<T1, T2, T3>>, IEquatable<ValueTuple<T1, T2, T3>>
  ValueTuple(T1 item1, T2 item2, T3 item3)
  T1 Item1
  T2 Item2
  T3 Item3
  bool Equals(ValueTuple<T1, T2, T3> other)
  int CompareTo(ValueTuple<T1, T2, T3> other)

unlisted struct ValueTuple<T1, T2, T3, T4> : IComparable, IComparable<ValueTuple<T1, T2, T3, T4>>, IEquatable<ValueTuple<T1, T2, T3, T4>>
  ValueTuple(T1 item1, T2 item2, T3 item3, T4 item4)
  T1 Item1
  T2 Item2
  T3 Item3
  T4 Item4
  bool Equals(ValueTuple<T1, T2, T3, T4> other)
  int CompareTo(ValueTuple<T1, T2, T3, T4> other)

unlisted struct ValueTuple<T1, T2, T3, T4, T5> : IComparable, IComparable<ValueTuple<T1, T2, T3, T4, T5>>, IEquatable<ValueTuple<T1, T2, T3, T4, T5>>
  ValueTuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5)
  T1 Item1
  T2 Item2
  T3 Item3
  T4 Item4
  T5 Item5
  bool Equals(ValueTuple<T1, T2, T3, T4, T5> other)
  int CompareTo(ValueTuple<T1, T2, T3, T4, T5> other)

unlisted struct ValueTuple<T1, T2, T3, T4, T5, T6> : IComparable, IComparable<ValueTuple<T1, T2, T3, T4, T5, T6>>, IEquatable<ValueTuple<T1, T2, T3, T4, T5, T6>>
  ValueTuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6)
  T1 Item1
  T2 Item2
  T3 Item3
  T4 Item4
  T5 Item5
  T6 Item6
  bool Equals(ValueTuple<T1, T2, T3, T4, T5, T6> other)
  int CompareTo(ValueTuple<T1, T2, T3, T4, T5, T6> other)

unlisted struct ValueTuple<T1, T2, T3, T4, T5, T6, T7> : IComparable, IComparable<ValueTuple<T1, T2, T3, T4, T5, T6, T7>>, IEquatable<ValueTuple<T1, T2, T3, T4, T5, T6, T7>>
  ValueTuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7)
  T1 Item1
  T2 Item2
  T3 Item3
  T4 Item4
  T5 Item5
  T6 Item6
  T7 Item7
  bool Equals(ValueTuple<T1, T2, T3, T4, T5, T6, T7> other)
  int CompareTo(ValueTuple<T1, T2, T3, T4, T5, T6, T7> other)

unlisted struct ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest> : IComparable, IComparable<ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest>>, IEquatable<ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest>>
  ValueTuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, TRest rest)
  T1 Item1
  T2 Item2
  T3 Item3
  T4 Item4
  T5 Item5
  T6 Item6
  T7 Item7
  TRest Rest
  bool Equals(ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest> other)
  int CompareTo(ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest> other)

unlisted static class Environment
  static string CommandLine { get; }
  static string CurrentDirectory { get; set; }
  static int CurrentManagedThreadId { get; }
  static int ExitCode { get; set; }
  static bool HasShutdownStarted { get; }
  static string MachineName { get; }
  static string NewLine { get; }
  static OperatingSystem OSVersion { get; }
  static string StackTrace { get; }
  static string SystemDirectory { get; }
  static int TickCount { get; }
  static string UserDomainName { get; }
  static bool UserInteractive { get; }
  static string UserName { get; }
  static Version Version { get; }
  static long WorkingSet { get; }
  static bool Is64BitOperatingSystem { get; }
  static int SystemPageSize { get; }
  static bool Is64BitProcess { get; }
  static int ProcessorCount { get; }
  static long TickCount64 { get; }
  static string ProcessPath { get; }
  static int ProcessId { get; }
  static void Exit(int exitCode)
  static string ExpandEnvironmentVariables(string name)
  static string[] GetCommandLineArgs()
  static string GetEnvironmentVariable(string variable)
  static string GetEnvironmentVariable(string variable, EnvironmentVariableTarget target)
  static IDictionary GetEnvironmentVariables()
  static IDictionary GetEnvironmentVariables(EnvironmentVariableTarget target)
  static string GetFolderPath(Environment.SpecialFolder folder)
  static string GetFolderPath(Environment.SpecialFolder folder, Environment.SpecialFolderOption option)
  static string[] GetLogicalDrives()
  static void SetEnvironmentVariable(string variable, string value)
  static void SetEnvironmentVariable(string variable, string value, EnvironmentVariableTarget target)
  static void FailFast(string message)
  static void FailFast(string message, Exception exception)

unlisted class Lazy<T>
  Lazy()
  Lazy(T value)
  Lazy(Func<T> valueFactory)
  Lazy(bool isThreadSafe)
  Lazy(LazyThreadSafetyMode mode)
  Lazy(Func<T> valueFactory, bool isThreadSafe)
  Lazy(Func<T> valueFactory, LazyThreadSafetyMode mode)
  bool IsValueCreated { get; }
  T Value { get; }

unlisted class Version : IComparable, IComparable<Version>, IEquatable<Version>, ICloneable
  Version(int major, int minor, int build, int revision)
  Version(int major, int minor, int build)
  Version(int major, int minor)
  Version(string version)
  Version()
  int Major { get; }
  int Minor { get; }
  int Build { get; }
  int Revision { get; }
  short MajorRevision { get; }
  short MinorRevision { get; }
  object Clone()
  int CompareTo(object version)
  int CompareTo(Version value)
  bool Equals(Version obj)
  string ToString(int fieldCount)
  static Version Parse(string input)
  static bool TryParse(string input, out Version result)
  static bool operator ==(Version v1, Version v2)
  static bool operator !=(Version v1, Version v2)
  static bool operator <(Version v1, Version v2)
  static bool operator <=(Version v1, Version v2)
  static bool operator >(Version v1, Version v2)
  static bool operator >=(Version v1, Version v2)

unlisted class UriBuilder
  UriBuilder()
  UriBuilder(string uri)
  UriBuilder(Uri uri)
  UriBuilder(string schemeName, string hostName)
  UriBuilder(string scheme, string host, int portNumber)
  UriBuilder(string scheme, string host, int port, string pathValue)
  UriBuilder(string scheme, string host, int port, string path, string extraValue)
  string Fragment { get; set; }
  string Host { get; set; }
  string Password { get; set; }
  string Path { get; set; }
  int Port { get; set; }
  string Query { get; set; }
  string Scheme { get; set; }
  Uri Uri { get; }
  string UserName { get; set; }

unlisted static class Buffer
  static int ByteLength(Array array)
  static byte GetByte(Array array, int index)
  static void SetByte(Array array, int index, byte value)
  static void BlockCopy(Array src, int srcOffset, Array dst, int dstOffset, int count)

unlisted struct IntPtr : IEquatable<IntPtr>
  IntPtr(int value)
  IntPtr(long value)
  static readonly IntPtr Zero
  static int Size { get; }
  int ToInt32()
  long ToInt64()
  string ToString(string format)
  static IntPtr Add(IntPtr pointer, int offset)
  static IntPtr Subtract(IntPtr pointer, int offset)

unlisted class DBNull : IConvertible
  static readonly DBNull Value
  string ToString(IFormatProvider provider)
  TypeCode GetTypeCode()

unlisted class EventArgs
  EventArgs()
  static readonly EventArgs Empty

unlisted class SystemException : Exception
  SystemException()
  SystemException(string message)
  SystemException(string message, Exception innerException)

unlisted class ApplicationException : Exception
  ApplicationException()
  ApplicationException(string message)
  ApplicationException(string message, Exception innerException)

unlisted class ArgumentException : SystemException
  ArgumentException()
  ArgumentException(string message)
  ArgumentException(string message, Exception innerException)
  ArgumentException(string message, string paramName, Exception innerException)
  ArgumentException(string message, string paramName)
  string ParamName { get; }

unlisted class ArgumentNullException : ArgumentException
  ArgumentNullException()
  ArgumentNullException(string paramName)
  ArgumentNullException(string message, Exception innerException)
  ArgumentNullException(string paramName, string message)

unlisted class ArgumentOutOfRangeException : ArgumentException
  ArgumentOutOfRangeException()
  ArgumentOutOfRangeException(string paramName)
  ArgumentOutOfRangeException(string paramName, string message)
  ArgumentOutOfRangeException(string message, Exception innerException)
  ArgumentOutOfRangeException(string paramName, object actualValue, string message)
  object ActualValue { get; }

unlisted class InvalidOperationException : SystemException
  InvalidOperationException()
  InvalidOperationException(string message)
  InvalidOperationException(string message, Exception innerException)

unlisted class FormatException : SystemException
  FormatException()
  FormatException(string message)
  FormatException(string message, Exception innerException)

unlisted class NullReferenceException : SystemException
  NullReferenceException()
  NullReferenceException(string message)
  NullReferenceException(string message, Exception innerException)

unlisted class IndexOutOfRangeException : SystemException
  IndexOutOfRangeException()
  IndexOutOfRangeException(string message)
  IndexOutOfRangeException(string message, Exception innerException)

unlisted class InvalidCastException : SystemException
  InvalidCastException()
  InvalidCastException(string message)
  InvalidCastException(string message, Exception innerException)
  InvalidCastException(string message, int errorCode)

unlisted class ArithmeticException : SystemException
  ArithmeticException()
  ArithmeticException(string message)
  ArithmeticException(string message, Exception innerException)

unlisted class DivideByZeroException : ArithmeticException
  DivideByZeroException()
  DivideByZeroException(string message)
  DivideByZeroException(string message, Exception innerException)

unlisted class OverflowException : ArithmeticException
  OverflowException()
  OverflowException(string message)
  OverflowException(string message, Exception innerException)

unlisted class NotSupportedException : SystemException
  NotSupportedException()
  NotSupportedException(string message)
  NotSupportedException(string message, Exception innerException)

unlisted class NotImplementedException : SystemException
  NotImplementedException()
  NotImplementedException(string message)
  NotImplementedException(string message, Exception inner)

unlisted class TimeoutException : SystemException
  TimeoutException()
  TimeoutException(string message)
  TimeoutException(string message, Exception innerException)

unlisted class UnauthorizedAccessException : SystemException
  UnauthorizedAccessException()
  UnauthorizedAccessException(string message)
  UnauthorizedAccessException(string message, Exception inner)

unlisted class AggregateException : Exception
  AggregateException()
  AggregateException(string message)
  AggregateException(string message, Exception innerException)
  AggregateException(IEnumerable<Exception> innerExceptions)
  AggregateException(params Exception[] innerExceptions)
  AggregateException(string message, IEnumerable<Exception> innerExceptions)
  AggregateException(string message, params Exception[] innerExceptions)
  ReadOnlyCollection<Exception> InnerExceptions { get; }
  void Handle(Func<Exception, bool> predicate)
  AggregateException Flatten()

unlisted class UriFormatException : FormatException
  UriFormatException()
  UriFormatException(string textString)
  UriFormatException(string textString, Exception e)

unlisted class TimeZoneNotFoundException : Exception
  TimeZoneNotFoundException()
  TimeZoneNotFoundException(string message)
  TimeZoneNotFoundException(string message, Exception innerException)

unlisted class InvalidTimeZoneException : Exception
  InvalidTimeZoneException()
  InvalidTimeZoneException(string message)
  InvalidTimeZoneException(string message, Exception innerException)

unlisted class OperationCanceledException : SystemException
  OperationCanceledException()
  OperationCanceledException(string message)
  OperationCanceledException(string message, Exception innerException)
  OperationCanceledException(CancellationToken token)
  OperationCanceledException(string message, CancellationToken token)
  OperationCanceledException(string message, Exception innerException, CancellationToken token)
  CancellationToken CancellationToken { get; }

unlisted class ObjectDisposedException : InvalidOperationException
  ObjectDisposedException(string objectName)
  ObjectDisposedException(string objectName, string message)
  ObjectDisposedException(string message, Exception innerException)
  string ObjectName { get; }

unlisted class OutOfMemoryException : SystemException
  OutOfMemoryException()
  OutOfMemoryException(string message)
  OutOfMemoryException(string message, Exception innerException)

unlisted class StackOverflowException : SystemException
  StackOverflowException()
  StackOverflowException(string message)
  StackOverflowException(string message, Exception innerException)

unlisted class RankException : SystemException
  RankException()
  RankException(string message)
  RankException(string message, Exception innerException)

unlisted class ArrayTypeMismatchException : SystemException
  ArrayTypeMismatchException()
  ArrayTypeMismatchException(string message)
  ArrayTypeMismatchException(string message, Exception innerException)

unlisted class TypeLoadException : SystemException
  TypeLoadException()
  TypeLoadException(string message)
  TypeLoadException(string message, Exception inner)
  string TypeName { get; }

unlisted struct UriCreationOptions
  bool DangerousDisablePathAndQueryCanonicalization { get; set; }

unlisted opaque static class Console

unlisted opaque class Activator

unlisted opaque static class GC

unlisted opaque class AppDomain

unlisted opaque class WeakReference

unlisted opaque abstract class Attribute

unlisted opaque struct RuntimeTypeHandle

unlisted opaque class OperatingSystem : ICloneable

unlisted opaque struct ArraySegment<T> : IReadOnlyList<T>, IEnumerable, IEnumerable<T>, IList<T>, IReadOnlyCollection<T>, ICollection<T>

unlisted opaque static class MathF

unlisted opaque class Progress<T>

unlisted opaque static class AppContext

unlisted opaque class WeakReference<T>

unlisted opaque class TypeInitializationException : SystemException

unlisted opaque class EntryPointNotFoundException : TypeLoadException

unlisted opaque class InsufficientMemoryException : OutOfMemoryException

unlisted opaque class NotFiniteNumberException : ArithmeticException

unlisted opaque class MissingMemberException : SystemException

unlisted opaque class MissingMethodException : MissingMemberException

unlisted opaque class BadImageFormatException : SystemException

unlisted opaque class PlatformNotSupportedException : NotSupportedException

unlisted opaque struct DateOnly : IComparable, IComparable<DateOnly>, IEquatable<DateOnly>, IFormattable

namespace Microsoft.Win32.SafeHandles

unlisted opaque class SafeX509ChainHandle

namespace System.Diagnostics

unlisted class Stopwatch
  Stopwatch()
  static readonly long Frequency
  static readonly bool IsHighResolution
  TimeSpan Elapsed { get; }
  long ElapsedMilliseconds { get; }
  long ElapsedTicks { get; }
  bool IsRunning { get; }
  static long GetTimestamp()
  static Stopwatch StartNew()
  void Reset()
  void Start()
  void Stop()
  void Restart()
  static TimeSpan GetElapsedTime(long startingTimestamp)
  static TimeSpan GetElapsedTime(long startingTimestamp, long endingTimestamp)

unlisted opaque class Process

unlisted opaque static class Debug

unlisted opaque class Trace

namespace System.Dynamic

unlisted opaque class ExpandoObject

namespace System.IO.Compression

unlisted opaque class GZipStream : Stream

unlisted opaque class DeflateStream : Stream

namespace System.Net

class IPAddress
  unlisted IPAddress(long newAddress)
  unlisted IPAddress(byte[] address, long scopeid)
  unlisted IPAddress(byte[] address)
  unlisted static readonly IPAddress Any
  unlisted static readonly IPAddress Loopback
  unlisted static readonly IPAddress Broadcast
  unlisted static readonly IPAddress None
  unlisted static readonly IPAddress IPv6Any
  unlisted static readonly IPAddress IPv6Loopback
  unlisted static readonly IPAddress IPv6None
  AddressFamily AddressFamily { get; }
  unlisted long ScopeId { get; set; }
  unlisted bool IsIPv6Multicast { get; }
  unlisted bool IsIPv6LinkLocal { get; }
  unlisted bool IsIPv6SiteLocal { get; }
  unlisted bool IsIPv6Teredo { get; }
  unlisted bool IsIPv4MappedToIPv6 { get; }
  unlisted long Address { get; set; }
  unlisted bool IsIPv6UniqueLocal { get; }
  static bool TryParse(string ipString, out IPAddress address)
  static IPAddress Parse(string ipString)
  byte[] GetAddressBytes()
  unlisted static long HostToNetworkOrder(long host)
  unlisted static int HostToNetworkOrder(int host)
  unlisted static short HostToNetworkOrder(short host)
  unlisted static long NetworkToHostOrder(long network)
  unlisted static int NetworkToHostOrder(int network)
  unlisted static short NetworkToHostOrder(short network)
  static bool IsLoopback(IPAddress address)
  unlisted IPAddress MapToIPv6()
  unlisted IPAddress MapToIPv4()
  bool Equals(object comparand)
  string ToString()

static class WebUtility
  static string HtmlEncode(string value)
  static void HtmlEncode(string value, TextWriter output)
  static string HtmlDecode(string value)
  static void HtmlDecode(string value, TextWriter output)
  static string UrlEncode(string value)
  static byte[] UrlEncodeToBytes(byte[] value, int offset, int count)
  static string UrlDecode(string encodedValue)
  static byte[] UrlDecodeToBytes(byte[] encodedValue, int offset, int count)

enum HttpStatusCode { Continue = 100, SwitchingProtocols, Processing, EarlyHints, OK = 200, Created, Accepted, NonAuthoritativeInformation, NoContent, ResetContent, PartialContent, MultiStatus, AlreadyReported, IMUsed = 226, MultipleChoices = 300, Ambiguous = 300, MovedPermanently, Moved = 301, Found, Redirect = 302, SeeOther, RedirectMethod = 303, NotModified, UseProxy, Unused, TemporaryRedirect, RedirectKeepVerb = 307, PermanentRedirect, BadRequest = 400, Unauthorized, PaymentRequired, Forbidden, NotFound, MethodNotAllowed, NotAcceptable, ProxyAuthenticationRequired, RequestTimeout, Conflict, Gone, LengthRequired, PreconditionFailed, RequestEntityTooLarge, RequestUriTooLong, UnsupportedMediaType, RequestedRangeNotSatisfiable, ExpectationFailed, MisdirectedRequest = 421, UnprocessableEntity, UnprocessableContent = 422, Locked, FailedDependency, UpgradeRequired = 426, PreconditionRequired = 428, TooManyRequests, RequestHeaderFieldsTooLarge = 431, UnavailableForLegalReasons = 451, InternalServerError = 500, NotImplemented, BadGateway, ServiceUnavailable, GatewayTimeout, HttpVersionNotSupported, VariantAlsoNegotiates, InsufficientStorage, LoopDetected, NotExtended = 510, NetworkAuthenticationRequired }

unlisted opaque class WebClient

unlisted opaque abstract class WebRequest

unlisted opaque abstract class WebResponse : IDisposable

unlisted opaque class HttpWebRequest : WebRequest

unlisted opaque class HttpWebResponse : WebResponse

unlisted opaque static class Dns

unlisted opaque class IPEndPoint

unlisted opaque class CookieContainer

unlisted opaque class Cookie

unlisted opaque class NetworkCredential

unlisted opaque class WebHeaderCollection : NameValueCollection

unlisted opaque static class ServicePointManager

unlisted opaque class WebException : InvalidOperationException

unlisted opaque struct IPNetwork

namespace System.Net.Http

unlisted opaque class HttpClient : IDisposable

unlisted opaque class HttpClientHandler : IDisposable

unlisted opaque class HttpRequestMessage : IDisposable

unlisted opaque class HttpResponseMessage : IDisposable

unlisted opaque class HttpMethod

unlisted opaque abstract class HttpContent : IDisposable

unlisted opaque class StringContent : HttpContent

unlisted opaque class ByteArrayContent : HttpContent

unlisted opaque class FormUrlEncodedContent : HttpContent

unlisted opaque class MultipartFormDataContent : HttpContent

namespace System.Net.Mail

unlisted opaque class MailAddress

unlisted opaque class MailMessage

unlisted opaque class SmtpClient

namespace System.Net.Sockets

enum AddressFamily { Unknown = -1, Unspecified, Unix, InterNetwork, ImpLink, Pup, Chaos, NS, Ipx = 6, Iso, Osi = 7, Ecma, DataKit, Ccitt, Sna, DecNet, DataLink, Lat, HyperChannel, AppleTalk, NetBios, VoiceView, FireFox, Banyan = 21, Atm, InterNetworkV6, Cluster, Ieee12844, Irda, NetworkDesigners = 28, Max }

namespace System.Numerics

unlisted opaque struct BigInteger : IComparable, IComparable<BigInteger>, IEquatable<BigInteger>, IFormattable

namespace System.Reflection

[flags] enum GenericParameterAttributes { None, VarianceMask = 3, Covariant = 1, Contravariant, SpecialConstraintMask = 28, ReferenceTypeConstraint = 4, NotNullableValueTypeConstraint = 8, DefaultConstructorConstraint = 16 }

[flags] enum TypeAttributes { VisibilityMask = 7, NotPublic = 0, Public, NestedPublic, NestedPrivate, NestedFamily, NestedAssembly, NestedFamANDAssem, NestedFamORAssem, LayoutMask = 24, AutoLayout = 0, SequentialLayout = 8, ExplicitLayout = 16, ClassSemanticsMask = 32, Class = 0, Interface = 32, Abstract = 128, Sealed = 256, SpecialName = 1024, Import = 4096, Serializable = 8192, WindowsRuntime = 16384, StringFormatMask = 196608, AnsiClass = 0, UnicodeClass = 65536, AutoClass = 131072, CustomFormatClass = 196608, CustomFormatMask = 12582912, BeforeFieldInit = 1048576, RTSpecialName = 2048, HasSecurity = 262144, ReservedMask = 264192 }

[flags] enum MemberTypes { Constructor = 1, Event, Field = 4, Method = 8, Property = 16, TypeInfo = 32, Custom = 64, NestedType = 128, All = 191 }

[flags] enum BindingFlags { Default, IgnoreCase, DeclaredOnly, Instance = 4, Static = 8, Public = 16, NonPublic = 32, FlattenHierarchy = 64, InvokeMethod = 256, CreateInstance = 512, GetField = 1024, SetField = 2048, GetProperty = 4096, SetProperty = 8192, PutDispProperty = 16384, PutRefDispProperty = 32768, ExactBinding = 65536, SuppressChangeType = 131072, OptionalParamBinding = 262144, IgnoreReturn = 16777216, DoNotWrapExceptions = 33554432 }

[flags] enum CallingConventions { Standard = 1, VarArgs, Any, HasThis = 32, ExplicitThis = 64 }

unlisted opaque abstract class Assembly

unlisted opaque abstract class MethodBase : MemberInfo

unlisted opaque class AssemblyName : ICloneable

unlisted opaque abstract class MemberInfo

unlisted opaque abstract class Module

unlisted opaque abstract class ConstructorInfo : MethodBase

unlisted opaque abstract class Binder

unlisted opaque struct ParameterModifier

unlisted opaque abstract class EventInfo : MemberInfo

unlisted opaque abstract class FieldInfo : MemberInfo

unlisted opaque abstract class MethodInfo : MethodBase

unlisted opaque abstract class PropertyInfo : MemberInfo

unlisted opaque struct InterfaceMapping

namespace System.Reflection.Emit

unlisted opaque class CustomAttributeBuilder

namespace System.Threading

enum LazyThreadSafetyMode { None, PublicationOnly, ExecutionAndPublication }

unlisted struct CancellationToken
  CancellationToken(bool canceled)
  static CancellationToken None { get; }
  bool IsCancellationRequested { get; }
  bool CanBeCanceled { get; }
  WaitHandle WaitHandle { get; }
  CancellationTokenRegistration Register(Action callback)
  CancellationTokenRegistration Register(Action callback, bool useSynchronizationContext)
  CancellationTokenRegistration Register(Action<object> callback, object state)
  CancellationTokenRegistration Register(Action<object> callback, object state, bool useSynchronizationContext)
  CancellationTokenRegistration Register(Action<object> callback, object state, bool useSynchronizationContext, bool useExecutionContext)
  bool Equals(CancellationToken other)
  void ThrowIfCancellationRequested()
  static bool operator ==(CancellationToken left, CancellationToken right)
  static bool operator !=(CancellationToken left, CancellationToken right)

unlisted opaque class Thread

unlisted opaque static class Interlocked

unlisted opaque static class Monitor

unlisted opaque class SemaphoreSlim : IDisposable

unlisted opaque abstract class WaitHandle : IDisposable

unlisted opaque struct CancellationTokenRegistration : IDisposable, IEquatable<CancellationTokenRegistration>

unlisted opaque class CancellationTokenSource : IDisposable

unlisted opaque class Mutex : WaitHandle

unlisted opaque class Timer : IDisposable

unlisted opaque static class ThreadPool

unlisted opaque class ThreadLocal<T> : IDisposable

unlisted opaque class AsyncLocal<T>

namespace System.Threading.Tasks

unlisted opaque class Task : IDisposable

unlisted opaque class Task<TResult>

unlisted opaque static class Parallel

unlisted opaque struct ValueTask

unlisted opaque struct ValueTask<TResult>

namespace System.Web

unlisted class HttpUtility
  HttpUtility()
  static string HtmlAttributeEncode(string s)
  static void HtmlAttributeEncode(string s, TextWriter output)
  static string HtmlDecode(string s)
  static void HtmlDecode(string s, TextWriter output)
  static string HtmlEncode(object value)
  static string HtmlEncode(string s)
  static void HtmlEncode(string s, TextWriter output)
  static string JavaScriptStringEncode(string value)
  static string JavaScriptStringEncode(string value, bool addDoubleQuotes)
  static NameValueCollection ParseQueryString(string query)
  static NameValueCollection ParseQueryString(string query, Encoding encoding)
  static string UrlDecode(string str)
  static string UrlDecode(string str, Encoding e)
  static string UrlDecode(byte[] bytes, Encoding e)
  static string UrlDecode(byte[] bytes, int offset, int count, Encoding e)
  static byte[] UrlDecodeToBytes(string str)
  static byte[] UrlDecodeToBytes(string str, Encoding e)
  static byte[] UrlDecodeToBytes(byte[] bytes)
  static byte[] UrlDecodeToBytes(byte[] bytes, int offset, int count)
  static string UrlEncode(string str)
  static string UrlEncode(string str, Encoding e)
  static string UrlEncode(byte[] bytes)
  static string UrlEncode(byte[] bytes, int offset, int count)
  static byte[] UrlEncodeToBytes(string str)
  static byte[] UrlEncodeToBytes(string str, Encoding e)
  static byte[] UrlEncodeToBytes(byte[] bytes)
  static byte[] UrlEncodeToBytes(byte[] bytes, int offset, int count)
  static string UrlEncodeUnicode(string str)
  static byte[] UrlEncodeUnicodeToBytes(string str)
  static string UrlPathEncode(string str)
`
