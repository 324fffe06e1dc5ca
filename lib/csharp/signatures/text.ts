/** Text, encodings, regular expressions, cultures and streams. For the format, see `../signatures.ts`. */
export const textSignatures = `
namespace System

class String : IComparable, IComparable<string>, IConvertible, IEnumerable, IEquatable<string>, IEnumerable<char>, ICloneable
  String(char[] value)
  String(char[] value, int startIndex, int length)
  String(char c, int count)
  static readonly string Empty
  int Length { get; }
  char this[int index] { get; }
  static int Compare(string strA, string strB)
  static int Compare(string strA, string strB, bool ignoreCase)
  static int Compare(string strA, string strB, StringComparison comparisonType)
  static int Compare(string strA, string strB, CultureInfo culture, CompareOptions options)
  static int Compare(string strA, string strB, bool ignoreCase, CultureInfo culture)
  static int Compare(string strA, int indexA, string strB, int indexB, int length)
  static int Compare(string strA, int indexA, string strB, int indexB, int length, bool ignoreCase)
  static int Compare(string strA, int indexA, string strB, int indexB, int length, bool ignoreCase, CultureInfo culture)
  static int Compare(string strA, int indexA, string strB, int indexB, int length, CultureInfo culture, CompareOptions options)
  static int Compare(string strA, int indexA, string strB, int indexB, int length, StringComparison comparisonType)
  static int CompareOrdinal(string strA, string strB)
  static int CompareOrdinal(string strA, int indexA, string strB, int indexB, int length)
  int CompareTo(object value)
  int CompareTo(string strB)
  bool EndsWith(string value)
  bool EndsWith(string value, StringComparison comparisonType)
  bool EndsWith(string value, bool ignoreCase, CultureInfo culture)
  bool EndsWith(char value)
  bool Equals(string value)
  bool Equals(string value, StringComparison comparisonType)
  static bool Equals(string a, string b)
  static bool Equals(string a, string b, StringComparison comparisonType)
  int GetHashCode(StringComparison comparisonType)
  bool StartsWith(string value)
  bool StartsWith(string value, StringComparison comparisonType)
  bool StartsWith(string value, bool ignoreCase, CultureInfo culture)
  bool StartsWith(char value)
  static string Concat(object arg0)
  static string Concat(object arg0, object arg1)
  static string Concat(object arg0, object arg1, object arg2)
  static string Concat(params object[] args)
  static string Concat<T>(IEnumerable<T> values)
  static string Concat(IEnumerable<string> values)
  static string Concat(string str0, string str1)
  static string Concat(string str0, string str1, string str2)
  static string Concat(string str0, string str1, string str2, string str3)
  static string Concat(params string[] values)
  static string Concat(object arg0, object arg1, object arg2, object arg3)
  static string Format(string format, object arg0)
  static string Format(string format, object arg0, object arg1)
  static string Format(string format, object arg0, object arg1, object arg2)
  static string Format(string format, params object[] args)
  static string Format(IFormatProvider provider, string format, object arg0)
  static string Format(IFormatProvider provider, string format, object arg0, object arg1)
  static string Format(IFormatProvider provider, string format, object arg0, object arg1, object arg2)
  static string Format(IFormatProvider provider, string format, params object[] args)
  string Insert(int startIndex, string value)
  static string Join(char separator, params string[] value)
  static string Join(char separator, params object[] values)
  static string Join<T>(char separator, IEnumerable<T> values)
  static string Join(char separator, string[] value, int startIndex, int count)
  static string Join(string separator, params string[] value)
  static string Join(string separator, params object[] values)
  static string Join<T>(string separator, IEnumerable<T> values)
  static string Join(string separator, IEnumerable<string> values)
  static string Join(string separator, string[] value, int startIndex, int count)
  string PadLeft(int totalWidth)
  string PadLeft(int totalWidth, char paddingChar)
  string PadRight(int totalWidth)
  string PadRight(int totalWidth, char paddingChar)
  string Remove(int startIndex, int count)
  string Remove(int startIndex)
  string Replace(string oldValue, string newValue, bool ignoreCase, CultureInfo culture)
  string Replace(string oldValue, string newValue, StringComparison comparisonType)
  string Replace(char oldChar, char newChar)
  string Replace(string oldValue, string newValue)
  string[] Split(char separator, StringSplitOptions options = StringSplitOptions.None)
  string[] Split(char separator, int count, StringSplitOptions options = StringSplitOptions.None)
  string[] Split(params char[] separator)
  string[] Split(char[] separator, int count)
  string[] Split(char[] separator, StringSplitOptions options)
  string[] Split(char[] separator, int count, StringSplitOptions options)
  string[] Split(string separator, StringSplitOptions options = StringSplitOptions.None)
  string[] Split(string separator, int count, StringSplitOptions options = StringSplitOptions.None)
  string[] Split(string[] separator, StringSplitOptions options)
  string[] Split(string[] separator, int count, StringSplitOptions options)
  string Substring(int startIndex)
  string Substring(int startIndex, int length)
  string ToLower()
  string ToLower(CultureInfo culture)
  string ToLowerInvariant()
  string ToUpper()
  string ToUpper(CultureInfo culture)
  string ToUpperInvariant()
  string Trim()
  string Trim(char trimChar)
  string Trim(params char[] trimChars)
  string TrimStart()
  string TrimStart(char trimChar)
  string TrimStart(params char[] trimChars)
  string TrimEnd()
  string TrimEnd(char trimChar)
  string TrimEnd(params char[] trimChars)
  bool Contains(string value)
  bool Contains(string value, StringComparison comparisonType)
  bool Contains(char value)
  bool Contains(char value, StringComparison comparisonType)
  int IndexOf(char value)
  int IndexOf(char value, int startIndex)
  int IndexOf(char value, StringComparison comparisonType)
  int IndexOf(char value, int startIndex, int count)
  int IndexOf(string value)
  int IndexOf(string value, int startIndex)
  int IndexOf(string value, int startIndex, int count)
  int IndexOf(string value, StringComparison comparisonType)
  int IndexOf(string value, int startIndex, StringComparison comparisonType)
  int IndexOf(string value, int startIndex, int count, StringComparison comparisonType)
  int IndexOfAny(char[] anyOf)
  int IndexOfAny(char[] anyOf, int startIndex)
  int IndexOfAny(char[] anyOf, int startIndex, int count)
  int LastIndexOf(char value)
  int LastIndexOf(char value, int startIndex)
  int LastIndexOf(char value, int startIndex, int count)
  int LastIndexOf(string value)
  int LastIndexOf(string value, int startIndex)
  int LastIndexOf(string value, int startIndex, int count)
  int LastIndexOf(string value, StringComparison comparisonType)
  int LastIndexOf(string value, int startIndex, StringComparison comparisonType)
  int LastIndexOf(string value, int startIndex, int count, StringComparison comparisonType)
  int LastIndexOfAny(char[] anyOf)
  int LastIndexOfAny(char[] anyOf, int startIndex)
  int LastIndexOfAny(char[] anyOf, int startIndex, int count)
  object Clone()
  static string Copy(string str)
  void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
  char[] ToCharArray()
  char[] ToCharArray(int startIndex, int length)
  static bool IsNullOrEmpty(string value)
  static bool IsNullOrWhiteSpace(string value)
  string ToString(IFormatProvider provider)
  CharEnumerator GetEnumerator()
  TypeCode GetTypeCode()
  bool IsNormalized()
  bool IsNormalized(NormalizationForm normalizationForm)
  string Normalize()
  string Normalize(NormalizationForm normalizationForm)
  static string Intern(string str)
  static string IsInterned(string str)
  string ReplaceLineEndings()
  string ReplaceLineEndings(string replacementText)

struct Char : IComparable, IComparable<char>, IConvertible, IEquatable<char>
  const char MaxValue
  const char MinValue
  bool Equals(char obj)
  int CompareTo(object value)
  int CompareTo(char value)
  string ToString(IFormatProvider provider)
  static string ToString(char c)
  static char Parse(string s)
  static bool TryParse(string s, out char result)
  static bool IsDigit(char c)
  static bool IsDigit(string s, int index)
  static bool IsLetter(char c)
  static bool IsLetter(string s, int index)
  static bool IsWhiteSpace(char c)
  static bool IsWhiteSpace(string s, int index)
  static bool IsUpper(char c)
  static bool IsUpper(string s, int index)
  static bool IsLower(char c)
  static bool IsLower(string s, int index)
  static bool IsPunctuation(char c)
  static bool IsPunctuation(string s, int index)
  static bool IsLetterOrDigit(char c)
  static bool IsLetterOrDigit(string s, int index)
  static char ToUpper(char c, CultureInfo culture)
  static char ToUpper(char c)
  static char ToUpperInvariant(char c)
  static char ToLower(char c, CultureInfo culture)
  static char ToLower(char c)
  static char ToLowerInvariant(char c)
  TypeCode GetTypeCode()
  static bool IsControl(char c)
  static bool IsControl(string s, int index)
  static bool IsNumber(char c)
  static bool IsNumber(string s, int index)
  static bool IsSeparator(char c)
  static bool IsSeparator(string s, int index)
  static bool IsSurrogate(char c)
  static bool IsSurrogate(string s, int index)
  static bool IsSymbol(char c)
  static bool IsSymbol(string s, int index)
  static UnicodeCategory GetUnicodeCategory(char c)
  static UnicodeCategory GetUnicodeCategory(string s, int index)
  static double GetNumericValue(char c)
  static double GetNumericValue(string s, int index)
  static bool IsHighSurrogate(char c)
  static bool IsHighSurrogate(string s, int index)
  static bool IsLowSurrogate(char c)
  static bool IsLowSurrogate(string s, int index)
  static bool IsSurrogatePair(string s, int index)
  static bool IsSurrogatePair(char highSurrogate, char lowSurrogate)
  static string ConvertFromUtf32(int utf32)
  static int ConvertToUtf32(char highSurrogate, char lowSurrogate)
  static int ConvertToUtf32(string s, int index)
  static bool IsAscii(char c)
  static bool IsAsciiDigit(char c)
  static bool IsAsciiHexDigit(char c)
  static bool IsAsciiHexDigitLower(char c)
  static bool IsAsciiHexDigitUpper(char c)
  static bool IsAsciiLetter(char c)
  static bool IsAsciiLetterLower(char c)
  static bool IsAsciiLetterUpper(char c)
  static bool IsAsciiLetterOrDigit(char c)
  static bool IsBetween(char c, char minInclusive, char maxInclusive)

abstract class StringComparer : IComparer<string>, IEqualityComparer, IEqualityComparer<string>, IComparer
  static StringComparer InvariantCulture { get; }
  static StringComparer InvariantCultureIgnoreCase { get; }
  static StringComparer CurrentCulture { get; }
  static StringComparer CurrentCultureIgnoreCase { get; }
  static StringComparer Ordinal { get; }
  static StringComparer OrdinalIgnoreCase { get; }
  static StringComparer FromComparison(StringComparison comparisonType)
  static StringComparer Create(CultureInfo culture, bool ignoreCase)
  static StringComparer Create(CultureInfo culture, CompareOptions options)
  int Compare(object x, object y)
  int Compare(string x, string y)
  bool Equals(object x, object y)
  bool Equals(string x, string y)
  int GetHashCode(object obj)
  int GetHashCode(string obj)
  static bool IsWellKnownCultureAwareComparer(IEqualityComparer<string> comparer, out CompareInfo compareInfo, out CompareOptions compareOptions)
  static bool IsWellKnownOrdinalComparer(IEqualityComparer<string> comparer, out bool ignoreCase)

enum StringComparison { CurrentCulture, CurrentCultureIgnoreCase, InvariantCulture, InvariantCultureIgnoreCase, Ordinal, OrdinalIgnoreCase }

[flags] enum StringSplitOptions { None, RemoveEmptyEntries, TrimEntries }

[flags] enum Base64FormattingOptions { None, InsertLineBreaks }

unlisted class CharEnumerator : IEnumerator, IDisposable, IEnumerator<char>, ICloneable
  char Current { get; }
  object Clone()
  bool MoveNext()
  void Dispose()
  void Reset()

namespace System.Globalization

[flags] enum DateTimeStyles { None, AllowLeadingWhite, AllowTrailingWhite, AllowInnerWhite = 4, AllowWhiteSpaces = 7, NoCurrentDateDefault, AdjustToUniversal = 16, AssumeLocal = 32, AssumeUniversal = 64, RoundtripKind = 128 }

[flags] enum NumberStyles { None, AllowLeadingWhite, AllowTrailingWhite, AllowLeadingSign = 4, AllowTrailingSign = 8, AllowParentheses = 16, AllowDecimalPoint = 32, AllowThousands = 64, AllowExponent = 128, AllowCurrencySymbol = 256, AllowHexSpecifier = 512, AllowBinarySpecifier = 1024, Integer = 7, HexNumber = 515, BinaryNumber = 1027, Number = 111, Float = 167, Currency = 383, Any = 511 }

[flags] enum CultureTypes { NeutralCultures = 1, SpecificCultures, InstalledWin32Cultures = 4, AllCultures = 7, UserCustomCulture, ReplacementCultures = 16, WindowsOnlyCultures = 32, FrameworkCultures = 64 }

[flags] enum TimeSpanStyles { None, AssumeNegative }

enum UnicodeCategory { UppercaseLetter, LowercaseLetter, TitlecaseLetter, ModifierLetter, OtherLetter, NonSpacingMark, SpacingCombiningMark, EnclosingMark, DecimalDigitNumber, LetterNumber, OtherNumber, SpaceSeparator, LineSeparator, ParagraphSeparator, Control, Format, Surrogate, PrivateUse, ConnectorPunctuation, DashPunctuation, OpenPunctuation, ClosePunctuation, InitialQuotePunctuation, FinalQuotePunctuation, OtherPunctuation, MathSymbol, CurrencySymbol, ModifierSymbol, OtherSymbol, OtherNotAssigned }

enum CalendarWeekRule { FirstDay, FirstFullWeek, FirstFourDayWeek }

[flags] enum CompareOptions { None, IgnoreCase, IgnoreNonSpace, IgnoreSymbols = 4, IgnoreKanaType = 8, IgnoreWidth = 16, OrdinalIgnoreCase = 268435456, StringSort = 536870912, Ordinal = 1073741824 }

enum DigitShapes { Context, None, NativeNational }

enum CalendarAlgorithmType { Unknown, SolarCalendar, LunarCalendar, LunisolarCalendar }

enum GregorianCalendarTypes { Localized = 1, USEnglish, MiddleEastFrench = 9, Arabic, TransliteratedEnglish, TransliteratedFrench }

unlisted class CultureInfo : IFormatProvider, ICloneable
  CultureInfo(int culture)
  CultureInfo(int culture, bool useUserOverride)
  CultureInfo(string name)
  CultureInfo(string name, bool useUserOverride)
  static CultureInfo InvariantCulture { get; }
  static CultureInfo CurrentCulture { get; set; }
  static CultureInfo CurrentUICulture { get; set; }
  CultureTypes CultureTypes { get; }
  string IetfLanguageTag { get; }
  int KeyboardLayoutId { get; }
  int LCID { get; }
  string Name { get; }
  string NativeName { get; }
  Calendar Calendar { get; }
  Calendar[] OptionalCalendars { get; }
  CultureInfo Parent { get; }
  TextInfo TextInfo { get; }
  string ThreeLetterISOLanguageName { get; }
  string ThreeLetterWindowsLanguageName { get; }
  string TwoLetterISOLanguageName { get; }
  bool UseUserOverride { get; }
  CompareInfo CompareInfo { get; }
  bool IsNeutralCulture { get; }
  NumberFormatInfo NumberFormat { get; set; }
  DateTimeFormatInfo DateTimeFormat { get; set; }
  string DisplayName { get; }
  string EnglishName { get; }
  static CultureInfo InstalledUICulture { get; }
  bool IsReadOnly { get; }
  static CultureInfo DefaultThreadCurrentCulture { get; set; }
  static CultureInfo DefaultThreadCurrentUICulture { get; set; }
  CultureInfo GetConsoleFallbackUICulture()
  void ClearCachedData()
  object Clone()
  static CultureInfo[] GetCultures(CultureTypes types)
  static CultureInfo ReadOnly(CultureInfo ci)
  object GetFormat(Type formatType)
  static CultureInfo GetCultureInfo(int culture)
  static CultureInfo GetCultureInfo(string name)
  static CultureInfo GetCultureInfo(string name, string altName)
  static CultureInfo GetCultureInfo(string name, bool predefinedOnly)
  static CultureInfo GetCultureInfoByIetfLanguageTag(string name)
  static CultureInfo CreateSpecificCulture(string name)

unlisted class NumberFormatInfo : IFormatProvider, ICloneable
  NumberFormatInfo()
  static NumberFormatInfo InvariantInfo { get; }
  int CurrencyDecimalDigits { get; set; }
  string CurrencyDecimalSeparator { get; set; }
  bool IsReadOnly { get; }
  int[] CurrencyGroupSizes { get; set; }
  int[] NumberGroupSizes { get; set; }
  int[] PercentGroupSizes { get; set; }
  string CurrencyGroupSeparator { get; set; }
  string CurrencySymbol { get; set; }
  static NumberFormatInfo CurrentInfo { get; }
  string NaNSymbol { get; set; }
  int CurrencyNegativePattern { get; set; }
  int NumberNegativePattern { get; set; }
  int PercentPositivePattern { get; set; }
  int PercentNegativePattern { get; set; }
  string NegativeInfinitySymbol { get; set; }
  string NegativeSign { get; set; }
  int NumberDecimalDigits { get; set; }
  string NumberDecimalSeparator { get; set; }
  string NumberGroupSeparator { get; set; }
  int CurrencyPositivePattern { get; set; }
  string PositiveInfinitySymbol { get; set; }
  string PositiveSign { get; set; }
  int PercentDecimalDigits { get; set; }
  string PercentDecimalSeparator { get; set; }
  string PercentGroupSeparator { get; set; }
  string PercentSymbol { get; set; }
  string PerMilleSymbol { get; set; }
  string[] NativeDigits { get; set; }
  DigitShapes DigitSubstitution { get; set; }
  static NumberFormatInfo GetInstance(IFormatProvider formatProvider)
  object Clone()
  object GetFormat(Type formatType)
  static NumberFormatInfo ReadOnly(NumberFormatInfo nfi)

unlisted class DateTimeFormatInfo : IFormatProvider, ICloneable
  DateTimeFormatInfo()
  static DateTimeFormatInfo InvariantInfo { get; }
  static DateTimeFormatInfo CurrentInfo { get; }
  string AMDesignator { get; set; }
  Calendar Calendar { get; set; }
  string DateSeparator { get; set; }
  DayOfWeek FirstDayOfWeek { get; set; }
  CalendarWeekRule CalendarWeekRule { get; set; }
  string FullDateTimePattern { get; set; }
  string LongDatePattern { get; set; }
  string LongTimePattern { get; set; }
  string MonthDayPattern { get; set; }
  string PMDesignator { get; set; }
  string RFC1123Pattern { get; }
  string ShortDatePattern { get; set; }
  string ShortTimePattern { get; set; }
  string SortableDateTimePattern { get; }
  string TimeSeparator { get; set; }
  string UniversalSortableDateTimePattern { get; }
  string YearMonthPattern { get; set; }
  string[] AbbreviatedDayNames { get; set; }
  string[] ShortestDayNames { get; set; }
  string[] DayNames { get; set; }
  string[] AbbreviatedMonthNames { get; set; }
  string[] MonthNames { get; set; }
  bool IsReadOnly { get; }
  string NativeCalendarName { get; }
  string[] AbbreviatedMonthGenitiveNames { get; set; }
  string[] MonthGenitiveNames { get; set; }
  static DateTimeFormatInfo GetInstance(IFormatProvider provider)
  object GetFormat(Type formatType)
  object Clone()
  int GetEra(string eraName)
  string GetEraName(int era)
  string GetAbbreviatedEraName(int era)
  string GetAbbreviatedDayName(DayOfWeek dayofweek)
  string GetShortestDayName(DayOfWeek dayOfWeek)
  string[] GetAllDateTimePatterns()
  string[] GetAllDateTimePatterns(char format)
  string GetDayName(DayOfWeek dayofweek)
  string GetAbbreviatedMonthName(int month)
  string GetMonthName(int month)
  static DateTimeFormatInfo ReadOnly(DateTimeFormatInfo dtfi)
  void SetAllDateTimePatterns(string[] patterns, char format)

unlisted class TextInfo : ICloneable
  int ANSICodePage { get; }
  int OEMCodePage { get; }
  int MacCodePage { get; }
  int EBCDICCodePage { get; }
  int LCID { get; }
  string CultureName { get; }
  bool IsReadOnly { get; }
  string ListSeparator { get; set; }
  bool IsRightToLeft { get; }
  object Clone()
  static TextInfo ReadOnly(TextInfo textInfo)
  char ToLower(char c)
  string ToLower(string str)
  char ToUpper(char c)
  string ToUpper(string str)
  string ToTitleCase(string str)

unlisted class CompareInfo
  string Name { get; }
  SortVersion Version { get; }
  int LCID { get; }
  static CompareInfo GetCompareInfo(int culture, Assembly assembly)
  static CompareInfo GetCompareInfo(string name, Assembly assembly)
  static CompareInfo GetCompareInfo(int culture)
  static CompareInfo GetCompareInfo(string name)
  static bool IsSortable(char ch)
  static bool IsSortable(string text)
  int Compare(string string1, string string2)
  int Compare(string string1, string string2, CompareOptions options)
  int Compare(string string1, int offset1, int length1, string string2, int offset2, int length2)
  int Compare(string string1, int offset1, string string2, int offset2, CompareOptions options)
  int Compare(string string1, int offset1, string string2, int offset2)
  int Compare(string string1, int offset1, int length1, string string2, int offset2, int length2, CompareOptions options)
  bool IsPrefix(string source, string prefix, CompareOptions options)
  bool IsPrefix(string source, string prefix)
  bool IsSuffix(string source, string suffix, CompareOptions options)
  bool IsSuffix(string source, string suffix)
  int IndexOf(string source, char value)
  int IndexOf(string source, string value)
  int IndexOf(string source, char value, CompareOptions options)
  int IndexOf(string source, string value, CompareOptions options)
  int IndexOf(string source, char value, int startIndex)
  int IndexOf(string source, string value, int startIndex)
  int IndexOf(string source, char value, int startIndex, CompareOptions options)
  int IndexOf(string source, string value, int startIndex, CompareOptions options)
  int IndexOf(string source, char value, int startIndex, int count)
  int IndexOf(string source, string value, int startIndex, int count)
  int IndexOf(string source, char value, int startIndex, int count, CompareOptions options)
  int IndexOf(string source, string value, int startIndex, int count, CompareOptions options)
  int LastIndexOf(string source, char value)
  int LastIndexOf(string source, string value)
  int LastIndexOf(string source, char value, CompareOptions options)
  int LastIndexOf(string source, string value, CompareOptions options)
  int LastIndexOf(string source, char value, int startIndex)
  int LastIndexOf(string source, string value, int startIndex)
  int LastIndexOf(string source, char value, int startIndex, CompareOptions options)
  int LastIndexOf(string source, string value, int startIndex, CompareOptions options)
  int LastIndexOf(string source, char value, int startIndex, int count)
  int LastIndexOf(string source, string value, int startIndex, int count)
  int LastIndexOf(string source, char value, int startIndex, int count, CompareOptions options)
  int LastIndexOf(string source, string value, int startIndex, int count, CompareOptions options)
  SortKey GetSortKey(string source, CompareOptions options)
  SortKey GetSortKey(string source)
  int GetHashCode(string source, CompareOptions options)

unlisted abstract class Calendar : ICloneable
  const int CurrentEra = 0
  DateTime MinSupportedDateTime { get; }
  DateTime MaxSupportedDateTime { get; }
  CalendarAlgorithmType AlgorithmType { get; }
  bool IsReadOnly { get; }
  int[] Eras { get; }
  int TwoDigitYearMax { get; set; }
  object Clone()
  static Calendar ReadOnly(Calendar calendar)
  DateTime AddMilliseconds(DateTime time, double milliseconds)
  DateTime AddDays(DateTime time, int days)
  DateTime AddHours(DateTime time, int hours)
  DateTime AddMinutes(DateTime time, int minutes)
  DateTime AddMonths(DateTime time, int months)
  DateTime AddSeconds(DateTime time, int seconds)
  DateTime AddWeeks(DateTime time, int weeks)
  DateTime AddYears(DateTime time, int years)
  int GetDayOfMonth(DateTime time)
  DayOfWeek GetDayOfWeek(DateTime time)
  int GetDayOfYear(DateTime time)
  int GetDaysInMonth(int year, int month)
  int GetDaysInMonth(int year, int month, int era)
  int GetDaysInYear(int year)
  int GetDaysInYear(int year, int era)
  int GetEra(DateTime time)
  int GetHour(DateTime time)
  double GetMilliseconds(DateTime time)
  int GetMinute(DateTime time)
  int GetMonth(DateTime time)
  int GetMonthsInYear(int year)
  int GetMonthsInYear(int year, int era)
  int GetSecond(DateTime time)
  int GetWeekOfYear(DateTime time, CalendarWeekRule rule, DayOfWeek firstDayOfWeek)
  int GetYear(DateTime time)
  bool IsLeapDay(int year, int month, int day)
  bool IsLeapDay(int year, int month, int day, int era)
  bool IsLeapMonth(int year, int month)
  bool IsLeapMonth(int year, int month, int era)
  int GetLeapMonth(int year)
  int GetLeapMonth(int year, int era)
  bool IsLeapYear(int year)
  bool IsLeapYear(int year, int era)
  DateTime ToDateTime(int year, int month, int day, int hour, int minute, int second, int millisecond)
  DateTime ToDateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, int era)
  int ToFourDigitYear(int year)

unlisted class GregorianCalendar : Calendar
  GregorianCalendar()
  GregorianCalendar(GregorianCalendarTypes type)
  const int ADEra = 1
  GregorianCalendarTypes CalendarType { get; set; }

unlisted static class ISOWeek
  static int GetWeekOfYear(DateTime date)
  static int GetYear(DateTime date)
  static DateTime GetYearStart(int year)
  static DateTime GetYearEnd(int year)
  static int GetWeeksInYear(int year)
  static DateTime ToDateTime(int year, int week, DayOfWeek dayOfWeek)

unlisted class DaylightTime
  DaylightTime(DateTime start, DateTime end, TimeSpan delta)
  DateTime Start { get; }
  DateTime End { get; }
  TimeSpan Delta { get; }

unlisted opaque class SortVersion : IEquatable<SortVersion>

unlisted opaque class SortKey

unlisted opaque class RegionInfo

unlisted opaque class StringInfo

unlisted opaque class IdnMapping

unlisted opaque class JapaneseCalendar : Calendar

unlisted opaque class HebrewCalendar : Calendar

unlisted opaque class JulianCalendar : Calendar

unlisted opaque class PersianCalendar : Calendar

unlisted opaque class HijriCalendar : Calendar

unlisted opaque class UmAlQuraCalendar : Calendar

unlisted opaque static class CharUnicodeInfo

namespace System.IO

class StringReader : TextReader
  StringReader(string s)
  static readonly TextReader Null
  void Close()
  int Peek()
  int Read()
  int Read(char[] buffer, int index, int count)
  string ReadToEnd()
  string ReadLine()
  void Dispose()
  int ReadBlock(char[] buffer, int index, int count)
  static TextReader Synchronized(TextReader reader)

class StringWriter : TextWriter
  StringWriter()
  StringWriter(IFormatProvider formatProvider)
  StringWriter(StringBuilder sb)
  StringWriter(StringBuilder sb, IFormatProvider formatProvider)
  static readonly TextWriter Null
  Encoding Encoding { get; }
  IFormatProvider FormatProvider { get; }
  string NewLine { get; set; }
  void Close()
  StringBuilder GetStringBuilder()
  void Write(char value)
  void Write(char[] buffer, int index, int count)
  void Write(string value)
  void Write(char[] buffer)
  void Write(bool value)
  void Write(int value)
  void Write(uint value)
  void Write(long value)
  void Write(ulong value)
  void Write(float value)
  void Write(double value)
  void Write(decimal value)
  void Write(object value)
  void Write(string format, object arg0)
  void Write(string format, object arg0, object arg1)
  void Write(string format, object arg0, object arg1, object arg2)
  void Write(string format, params object[] arg)
  void Dispose()
  void Flush()
  void WriteLine()
  void WriteLine(char value)
  void WriteLine(char[] buffer)
  void WriteLine(char[] buffer, int index, int count)
  void WriteLine(bool value)
  void WriteLine(int value)
  void WriteLine(uint value)
  void WriteLine(long value)
  void WriteLine(ulong value)
  void WriteLine(float value)
  void WriteLine(double value)
  void WriteLine(decimal value)
  void WriteLine(string value)
  void WriteLine(object value)
  void WriteLine(string format, object arg0)
  void WriteLine(string format, object arg0, object arg1)
  void WriteLine(string format, object arg0, object arg1, object arg2)
  void WriteLine(string format, params object[] arg)
  static TextWriter Synchronized(TextWriter writer)

enum SeekOrigin { Begin, Current, End }

unlisted class IOException : SystemException
  IOException()
  IOException(string message)
  IOException(string message, int hresult)
  IOException(string message, Exception innerException)

unlisted abstract class Stream : IDisposable
  static readonly Stream Null
  bool CanRead { get; }
  bool CanSeek { get; }
  bool CanTimeout { get; }
  bool CanWrite { get; }
  long Length { get; }
  long Position { get; set; }
  int ReadTimeout { get; set; }
  int WriteTimeout { get; set; }
  void CopyTo(Stream destination)
  void CopyTo(Stream destination, int bufferSize)
  void Close()
  void Dispose()
  void Flush()
  long Seek(long offset, SeekOrigin origin)
  void SetLength(long value)
  int Read(byte[] buffer, int offset, int count)
  int ReadByte()
  void Write(byte[] buffer, int offset, int count)
  void WriteByte(byte value)
  static Stream Synchronized(Stream stream)

unlisted class MemoryStream : Stream
  MemoryStream()
  MemoryStream(int capacity)
  MemoryStream(byte[] buffer)
  MemoryStream(byte[] buffer, bool writable)
  MemoryStream(byte[] buffer, int index, int count)
  MemoryStream(byte[] buffer, int index, int count, bool writable)
  MemoryStream(byte[] buffer, int index, int count, bool writable, bool publiclyVisible)
  int Capacity { get; set; }
  byte[] GetBuffer()
  bool TryGetBuffer(out ArraySegment<byte> buffer)
  byte[] ToArray()
  void WriteTo(Stream stream)

unlisted abstract class TextReader : IDisposable
  static readonly TextReader Null
  void Close()
  void Dispose()
  int Peek()
  int Read()
  int Read(char[] buffer, int index, int count)
  string ReadToEnd()
  int ReadBlock(char[] buffer, int index, int count)
  string ReadLine()
  static TextReader Synchronized(TextReader reader)

unlisted abstract class TextWriter : IDisposable
  static readonly TextWriter Null
  IFormatProvider FormatProvider { get; }
  Encoding Encoding { get; }
  string NewLine { get; set; }
  void Close()
  void Dispose()
  void Flush()
  void Write(char value)
  void Write(char[] buffer)
  void Write(char[] buffer, int index, int count)
  void Write(bool value)
  void Write(int value)
  void Write(uint value)
  void Write(long value)
  void Write(ulong value)
  void Write(float value)
  void Write(double value)
  void Write(decimal value)
  void Write(string value)
  void Write(object value)
  void Write(string format, object arg0)
  void Write(string format, object arg0, object arg1)
  void Write(string format, object arg0, object arg1, object arg2)
  void Write(string format, params object[] arg)
  void WriteLine()
  void WriteLine(char value)
  void WriteLine(char[] buffer)
  void WriteLine(char[] buffer, int index, int count)
  void WriteLine(bool value)
  void WriteLine(int value)
  void WriteLine(uint value)
  void WriteLine(long value)
  void WriteLine(ulong value)
  void WriteLine(float value)
  void WriteLine(double value)
  void WriteLine(decimal value)
  void WriteLine(string value)
  void WriteLine(object value)
  void WriteLine(string format, object arg0)
  void WriteLine(string format, object arg0, object arg1)
  void WriteLine(string format, object arg0, object arg1, object arg2)
  void WriteLine(string format, params object[] arg)
  static TextWriter Synchronized(TextWriter writer)

unlisted class StreamReader : TextReader
  StreamReader(Stream stream)
  StreamReader(Stream stream, bool detectEncodingFromByteOrderMarks)
  StreamReader(Stream stream, Encoding encoding)
  StreamReader(Stream stream, Encoding encoding, bool detectEncodingFromByteOrderMarks)
  StreamReader(Stream stream, Encoding encoding, bool detectEncodingFromByteOrderMarks, int bufferSize)
  StreamReader(Stream stream, Encoding encoding, bool detectEncodingFromByteOrderMarks, int bufferSize, bool leaveOpen)
  StreamReader(string path)
  StreamReader(string path, bool detectEncodingFromByteOrderMarks)
  StreamReader(string path, Encoding encoding)
  StreamReader(string path, Encoding encoding, bool detectEncodingFromByteOrderMarks)
  StreamReader(string path, Encoding encoding, bool detectEncodingFromByteOrderMarks, int bufferSize)
  static readonly StreamReader Null
  Encoding CurrentEncoding { get; }
  Stream BaseStream { get; }
  bool EndOfStream { get; }
  void DiscardBufferedData()

unlisted class StreamWriter : TextWriter
  StreamWriter(Stream stream)
  StreamWriter(Stream stream, Encoding encoding)
  StreamWriter(Stream stream, Encoding encoding, int bufferSize)
  StreamWriter(Stream stream, Encoding encoding, int bufferSize, bool leaveOpen)
  StreamWriter(string path)
  StreamWriter(string path, bool append)
  StreamWriter(string path, bool append, Encoding encoding)
  StreamWriter(string path, bool append, Encoding encoding, int bufferSize)
  static readonly StreamWriter Null
  bool AutoFlush { get; set; }
  Stream BaseStream { get; }

unlisted static class Path
  static readonly char[] InvalidPathChars
  static readonly char AltDirectorySeparatorChar
  static readonly char DirectorySeparatorChar
  static readonly char PathSeparator
  static readonly char VolumeSeparatorChar
  static string ChangeExtension(string path, string extension)
  static string Combine(string path1, string path2)
  static string Combine(params string[] paths)
  static string Combine(string path1, string path2, string path3)
  static string Combine(string path1, string path2, string path3, string path4)
  static string GetDirectoryName(string path)
  static string GetExtension(string path)
  static string GetFileName(string path)
  static string GetFileNameWithoutExtension(string path)
  static string GetFullPath(string path)
  static string GetFullPath(string path, string basePath)
  static string GetPathRoot(string path)
  static string GetTempFileName()
  static string GetTempPath()
  static bool HasExtension(string path)
  static bool IsPathRooted(string path)
  static char[] GetInvalidFileNameChars()
  static char[] GetInvalidPathChars()
  static string GetRandomFileName()
  static string GetRelativePath(string relativeTo, string path)
  static bool IsPathFullyQualified(string path)
  static string Join(string path1, string path2)
  static string Join(string path1, string path2, string path3)
  static string Join(params string[] paths)
  static bool EndsInDirectorySeparator(string path)
  static string TrimEndingDirectorySeparator(string path)
  static bool Exists(string path)

unlisted class BinaryReader : IDisposable
  BinaryReader(Stream input)
  BinaryReader(Stream input, Encoding encoding)
  BinaryReader(Stream input, Encoding encoding, bool leaveOpen)
  Stream BaseStream { get; }
  void Close()
  void Dispose()
  int PeekChar()
  int Read()
  int Read(char[] buffer, int index, int count)
  int Read(byte[] buffer, int index, int count)
  bool ReadBoolean()
  byte ReadByte()
  sbyte ReadSByte()
  char ReadChar()
  short ReadInt16()
  ushort ReadUInt16()
  int ReadInt32()
  uint ReadUInt32()
  long ReadInt64()
  ulong ReadUInt64()
  float ReadSingle()
  double ReadDouble()
  decimal ReadDecimal()
  string ReadString()
  char[] ReadChars(int count)
  byte[] ReadBytes(int count)

unlisted class BinaryWriter : IDisposable
  BinaryWriter(Stream output)
  BinaryWriter(Stream output, Encoding encoding)
  BinaryWriter(Stream output, Encoding encoding, bool leaveOpen)
  static readonly BinaryWriter Null
  Stream BaseStream { get; }
  void Close()
  void Dispose()
  void Flush()
  long Seek(int offset, SeekOrigin origin)
  void Write(bool value)
  void Write(byte value)
  void Write(sbyte value)
  void Write(byte[] buffer)
  void Write(byte[] buffer, int index, int count)
  void Write(char ch)
  void Write(char[] chars)
  void Write(char[] chars, int index, int count)
  void Write(double value)
  void Write(decimal value)
  void Write(short value)
  void Write(ushort value)
  void Write(int value)
  void Write(uint value)
  void Write(long value)
  void Write(ulong value)
  void Write(float value)
  void Write(string value)

unlisted opaque static class File

unlisted opaque static class Directory

unlisted opaque class FileInfo

unlisted opaque class DirectoryInfo

unlisted opaque class FileStream : Stream

unlisted opaque class FileNotFoundException : IOException

unlisted opaque class DirectoryNotFoundException : IOException

unlisted opaque class EndOfStreamException : IOException

unlisted opaque class InvalidDataException : SystemException

unlisted opaque class BufferedStream : Stream

namespace System.Text

class StringBuilder
  StringBuilder()
  StringBuilder(int capacity)
  StringBuilder(string value)
  StringBuilder(string value, int capacity)
  StringBuilder(string value, int startIndex, int length, int capacity)
  StringBuilder(int capacity, int maxCapacity)
  int Capacity { get; set; }
  int MaxCapacity { get; }
  int Length { get; set; }
  char this[int index] { get; set; }
  int EnsureCapacity(int capacity)
  string ToString(int startIndex, int length)
  StringBuilder Clear()
  StringBuilder Append(char value, int repeatCount)
  StringBuilder Append(char[] value, int startIndex, int charCount)
  StringBuilder Append(string value)
  StringBuilder Append(string value, int startIndex, int count)
  StringBuilder Append(StringBuilder value)
  StringBuilder Append(StringBuilder value, int startIndex, int count)
  StringBuilder Append(bool value)
  StringBuilder Append(char value)
  StringBuilder Append(sbyte value)
  StringBuilder Append(byte value)
  StringBuilder Append(short value)
  StringBuilder Append(int value)
  StringBuilder Append(long value)
  StringBuilder Append(float value)
  StringBuilder Append(double value)
  StringBuilder Append(decimal value)
  StringBuilder Append(ushort value)
  StringBuilder Append(uint value)
  StringBuilder Append(ulong value)
  StringBuilder Append(object value)
  StringBuilder Append(char[] value)
  StringBuilder AppendLine()
  StringBuilder AppendLine(string value)
  void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
  StringBuilder Insert(int index, string value, int count)
  StringBuilder Insert(int index, string value)
  StringBuilder Insert(int index, bool value)
  StringBuilder Insert(int index, sbyte value)
  StringBuilder Insert(int index, byte value)
  StringBuilder Insert(int index, short value)
  StringBuilder Insert(int index, char value)
  StringBuilder Insert(int index, char[] value)
  StringBuilder Insert(int index, char[] value, int startIndex, int charCount)
  StringBuilder Insert(int index, int value)
  StringBuilder Insert(int index, long value)
  StringBuilder Insert(int index, float value)
  StringBuilder Insert(int index, double value)
  StringBuilder Insert(int index, decimal value)
  StringBuilder Insert(int index, ushort value)
  StringBuilder Insert(int index, uint value)
  StringBuilder Insert(int index, ulong value)
  StringBuilder Insert(int index, object value)
  StringBuilder Remove(int startIndex, int length)
  StringBuilder AppendJoin(string separator, params object[] values)
  StringBuilder AppendJoin<T>(string separator, IEnumerable<T> values)
  StringBuilder AppendJoin(string separator, params string[] values)
  StringBuilder AppendJoin(char separator, params object[] values)
  StringBuilder AppendJoin<T>(char separator, IEnumerable<T> values)
  StringBuilder AppendJoin(char separator, params string[] values)
  StringBuilder AppendFormat(string format, object arg0)
  StringBuilder AppendFormat(string format, object arg0, object arg1)
  StringBuilder AppendFormat(string format, object arg0, object arg1, object arg2)
  StringBuilder AppendFormat(string format, params object[] args)
  StringBuilder AppendFormat(IFormatProvider provider, string format, object arg0)
  StringBuilder AppendFormat(IFormatProvider provider, string format, object arg0, object arg1)
  StringBuilder AppendFormat(IFormatProvider provider, string format, object arg0, object arg1, object arg2)
  StringBuilder AppendFormat(IFormatProvider provider, string format, params object[] args)
  StringBuilder Replace(string oldValue, string newValue)
  StringBuilder Replace(string oldValue, string newValue, int startIndex, int count)
  StringBuilder Replace(char oldChar, char newChar)
  StringBuilder Replace(char oldChar, char newChar, int startIndex, int count)
  bool Equals(StringBuilder sb)

abstract class Encoding : ICloneable
  string BodyName { get; }
  string EncodingName { get; }
  string HeaderName { get; }
  string WebName { get; }
  int WindowsCodePage { get; }
  bool IsBrowserDisplay { get; }
  bool IsBrowserSave { get; }
  bool IsMailNewsDisplay { get; }
  bool IsMailNewsSave { get; }
  bool IsSingleByte { get; }
  EncoderFallback EncoderFallback { get; set; }
  DecoderFallback DecoderFallback { get; set; }
  bool IsReadOnly { get; }
  static Encoding ASCII { get; }
  int CodePage { get; }
  static Encoding Default { get; }
  static Encoding Unicode { get; }
  static Encoding BigEndianUnicode { get; }
  static Encoding UTF7 { get; }
  static Encoding UTF8 { get; }
  static Encoding UTF32 { get; }
  static Encoding Latin1 { get; }
  static byte[] Convert(Encoding srcEncoding, Encoding dstEncoding, byte[] bytes)
  static byte[] Convert(Encoding srcEncoding, Encoding dstEncoding, byte[] bytes, int index, int count)
  static void RegisterProvider(EncodingProvider provider)
  static Encoding GetEncoding(int codepage)
  static Encoding GetEncoding(int codepage, EncoderFallback encoderFallback, DecoderFallback decoderFallback)
  static Encoding GetEncoding(string name)
  static Encoding GetEncoding(string name, EncoderFallback encoderFallback, DecoderFallback decoderFallback)
  static EncodingInfo[] GetEncodings()
  byte[] GetPreamble()
  object Clone()
  int GetByteCount(char[] chars)
  int GetByteCount(string s)
  int GetByteCount(char[] chars, int index, int count)
  int GetByteCount(string str, int index, int count)
  byte[] GetBytes(char[] chars)
  byte[] GetBytes(char[] chars, int index, int count)
  int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)
  byte[] GetBytes(string s)
  int GetBytes(string s, int charIndex, int charCount, byte[] bytes, int byteIndex)
  byte[] GetBytes(string s, int index, int count)
  int GetCharCount(byte[] bytes)
  int GetCharCount(byte[] bytes, int index, int count)
  char[] GetChars(byte[] bytes)
  char[] GetChars(byte[] bytes, int index, int count)
  int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
  bool IsAlwaysNormalized()
  bool IsAlwaysNormalized(NormalizationForm form)
  Decoder GetDecoder()
  Encoder GetEncoder()
  int GetMaxByteCount(int charCount)
  int GetMaxCharCount(int byteCount)
  string GetString(byte[] bytes)
  string GetString(byte[] bytes, int index, int count)
  static Stream CreateTranscodingStream(Stream innerStream, Encoding innerStreamEncoding, Encoding outerStreamEncoding, bool leaveOpen = false)

enum NormalizationForm { FormC = 1, FormD, FormKC = 5, FormKD }

unlisted class UTF8Encoding : Encoding
  UTF8Encoding()
  UTF8Encoding(bool encoderShouldEmitUTF8Identifier)
  UTF8Encoding(bool encoderShouldEmitUTF8Identifier, bool throwOnInvalidBytes)

unlisted class ASCIIEncoding : Encoding
  ASCIIEncoding()

unlisted class UnicodeEncoding : Encoding
  UnicodeEncoding()
  UnicodeEncoding(bool bigEndian, bool byteOrderMark)
  UnicodeEncoding(bool bigEndian, bool byteOrderMark, bool throwOnInvalidBytes)
  const int CharSize = 2

unlisted class UTF32Encoding : Encoding
  UTF32Encoding()
  UTF32Encoding(bool bigEndian, bool byteOrderMark)
  UTF32Encoding(bool bigEndian, bool byteOrderMark, bool throwOnInvalidCharacters)

unlisted class UTF7Encoding : Encoding
  UTF7Encoding()
  UTF7Encoding(bool allowOptionals)

unlisted abstract class Decoder
  DecoderFallback Fallback { get; set; }
  DecoderFallbackBuffer FallbackBuffer { get; }
  void Reset()
  int GetCharCount(byte[] bytes, int index, int count)
  int GetCharCount(byte[] bytes, int index, int count, bool flush)
  int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
  int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex, bool flush)
  void Convert(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex, int charCount, bool flush, out int bytesUsed, out int charsUsed, out bool completed)

unlisted abstract class Encoder
  EncoderFallback Fallback { get; set; }
  EncoderFallbackBuffer FallbackBuffer { get; }
  void Reset()
  int GetByteCount(char[] chars, int index, int count, bool flush)
  int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex, bool flush)
  void Convert(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex, int byteCount, bool flush, out int charsUsed, out int bytesUsed, out bool completed)

unlisted class EncodingInfo
  int CodePage { get; }
  string Name { get; }
  string DisplayName { get; }
  Encoding GetEncoding()

unlisted abstract class EncoderFallback
  static EncoderFallback ReplacementFallback { get; }
  static EncoderFallback ExceptionFallback { get; }
  int MaxCharCount { get; }
  EncoderFallbackBuffer CreateFallbackBuffer()

unlisted abstract class DecoderFallback
  static DecoderFallback ReplacementFallback { get; }
  static DecoderFallback ExceptionFallback { get; }
  int MaxCharCount { get; }
  DecoderFallbackBuffer CreateFallbackBuffer()

unlisted class EncoderExceptionFallback : EncoderFallback
  EncoderExceptionFallback()

unlisted class DecoderExceptionFallback : DecoderFallback
  DecoderExceptionFallback()

unlisted class EncoderReplacementFallback : EncoderFallback
  EncoderReplacementFallback()
  EncoderReplacementFallback(string replacement)
  string DefaultString { get; }

unlisted class DecoderReplacementFallback : DecoderFallback
  DecoderReplacementFallback()
  DecoderReplacementFallback(string replacement)
  string DefaultString { get; }

unlisted opaque abstract class EncodingProvider

unlisted opaque abstract class DecoderFallbackBuffer

unlisted opaque abstract class EncoderFallbackBuffer

unlisted opaque struct Rune

unlisted opaque class CodePagesEncodingProvider : EncodingProvider

unlisted opaque class CompositeFormat

unlisted opaque static class Ascii

namespace System.Text.Json

unlisted opaque class JsonSerializerOptions

unlisted opaque class JsonDocument : IDisposable

unlisted opaque struct JsonElement

namespace System.Text.Json.Nodes

unlisted opaque abstract class JsonNode

unlisted opaque class JsonObject : JsonNode

unlisted opaque class JsonArray : JsonNode

namespace System.Text.RegularExpressions

class Regex
  Regex(string pattern)
  Regex(string pattern, RegexOptions options)
  Regex(string pattern, RegexOptions options, TimeSpan matchTimeout)
  unlisted static readonly TimeSpan InfiniteMatchTimeout
  unlisted static int CacheSize { get; set; }
  unlisted TimeSpan MatchTimeout { get; }
  unlisted RegexOptions Options { get; }
  unlisted bool RightToLeft { get; }
  static bool IsMatch(string input, string pattern)
  static bool IsMatch(string input, string pattern, RegexOptions options)
  static bool IsMatch(string input, string pattern, RegexOptions options, TimeSpan matchTimeout)
  bool IsMatch(string input)
  bool IsMatch(string input, int startat)
  static Match Match(string input, string pattern)
  static Match Match(string input, string pattern, RegexOptions options)
  static Match Match(string input, string pattern, RegexOptions options, TimeSpan matchTimeout)
  Match Match(string input)
  Match Match(string input, int startat)
  Match Match(string input, int beginning, int length)
  static MatchCollection Matches(string input, string pattern)
  static MatchCollection Matches(string input, string pattern, RegexOptions options)
  static MatchCollection Matches(string input, string pattern, RegexOptions options, TimeSpan matchTimeout)
  MatchCollection Matches(string input)
  MatchCollection Matches(string input, int startat)
  static string Replace(string input, string pattern, string replacement)
  static string Replace(string input, string pattern, string replacement, RegexOptions options)
  static string Replace(string input, string pattern, string replacement, RegexOptions options, TimeSpan matchTimeout)
  string Replace(string input, string replacement)
  string Replace(string input, string replacement, int count)
  string Replace(string input, string replacement, int count, int startat)
  static string Replace(string input, string pattern, MatchEvaluator evaluator)
  static string Replace(string input, string pattern, MatchEvaluator evaluator, RegexOptions options)
  static string Replace(string input, string pattern, MatchEvaluator evaluator, RegexOptions options, TimeSpan matchTimeout)
  string Replace(string input, MatchEvaluator evaluator)
  string Replace(string input, MatchEvaluator evaluator, int count)
  string Replace(string input, MatchEvaluator evaluator, int count, int startat)
  static string[] Split(string input, string pattern)
  static string[] Split(string input, string pattern, RegexOptions options)
  static string[] Split(string input, string pattern, RegexOptions options, TimeSpan matchTimeout)
  string[] Split(string input)
  string[] Split(string input, int count)
  string[] Split(string input, int count, int startat)
  unlisted static void CompileToAssembly(RegexCompilationInfo[] regexinfos, AssemblyName assemblyname)
  unlisted static void CompileToAssembly(RegexCompilationInfo[] regexinfos, AssemblyName assemblyname, CustomAttributeBuilder[] attributes)
  unlisted static void CompileToAssembly(RegexCompilationInfo[] regexinfos, AssemblyName assemblyname, CustomAttributeBuilder[] attributes, string resourceFile)
  unlisted static string Escape(string str)
  static string Unescape(string str)
  unlisted string[] GetGroupNames()
  unlisted int[] GetGroupNumbers()
  unlisted string GroupNameFromNumber(int i)
  unlisted int GroupNumberFromName(string name)
  unlisted int Count(string input)
  unlisted static int Count(string input, string pattern)
  unlisted static int Count(string input, string pattern, RegexOptions options)
  unlisted static int Count(string input, string pattern, RegexOptions options, TimeSpan matchTimeout)

class Capture
  int Index { get; }
  int Length { get; }
  string Value { get; }

class CaptureCollection : IReadOnlyList<Capture>, IEnumerable, IList, IEnumerable<Capture>, ICollection, IList<Capture>, IReadOnlyCollection<Capture>, ICollection<Capture>
  unlisted bool IsReadOnly { get; }
  int Count { get; }
  Capture this[int i] { get; }
  unlisted bool IsSynchronized { get; }
  unlisted object SyncRoot { get; }
  unlisted IEnumerator GetEnumerator()
  unlisted void CopyTo(Array array, int arrayIndex)
  unlisted void CopyTo(Capture[] array, int arrayIndex)

class Group : Capture
  bool Success { get; }
  unlisted string Name { get; }
  CaptureCollection Captures { get; }
  unlisted static Group Synchronized(Group inner)

class GroupCollection : IReadOnlyList<Group>, IEnumerable, IList, IEnumerable<Group>, ICollection, IList<Group>, IReadOnlyCollection<Group>, ICollection<Group>
  unlisted bool IsReadOnly { get; }
  int Count { get; }
  Group this[int groupnum] { get; }
  Group this[string groupname] { get; }
  unlisted bool IsSynchronized { get; }
  unlisted object SyncRoot { get; }
  unlisted IEnumerable<string> Keys { get; }
  unlisted IEnumerable<Group> Values { get; }
  unlisted IEnumerator GetEnumerator()
  unlisted void CopyTo(Array array, int arrayIndex)
  unlisted void CopyTo(Group[] array, int arrayIndex)
  unlisted bool ContainsKey(string key)
  unlisted bool TryGetValue(string key, out Group value)

class Match : Group
  static Match Empty { get; }
  GroupCollection Groups { get; }
  unlisted Match NextMatch()
  string Result(string replacement)
  unlisted static Match Synchronized(Match inner)

[flags] enum RegexOptions { None, IgnoreCase, Multiline, ExplicitCapture = 4, Compiled = 8, Singleline = 16, IgnorePatternWhitespace = 32, RightToLeft = 64, ECMAScript = 256, CultureInvariant = 512, NonBacktracking = 1024 }

unlisted class MatchCollection : IReadOnlyList<Match>, IEnumerable, IList, IEnumerable<Match>, ICollection, IList<Match>, IReadOnlyCollection<Match>, ICollection<Match>
  bool IsReadOnly { get; }
  int Count { get; }
  Match this[int i] { get; }
  bool IsSynchronized { get; }
  object SyncRoot { get; }
  IEnumerator GetEnumerator()
  void CopyTo(Array array, int arrayIndex)
  void CopyTo(Match[] array, int arrayIndex)

unlisted class RegexMatchTimeoutException : TimeoutException
  RegexMatchTimeoutException(string regexInput, string regexPattern, TimeSpan matchTimeout)
  RegexMatchTimeoutException()
  RegexMatchTimeoutException(string message)
  RegexMatchTimeoutException(string message, Exception inner)
  string Input { get; }
  string Pattern { get; }
  TimeSpan MatchTimeout { get; }

unlisted opaque class RegexCompilationInfo
`
