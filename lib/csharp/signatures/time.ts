/** Dates, times and time zones. For the format, see `../signatures.ts`. */
export const timeSignatures = `
namespace System

struct DateTime : IComparable, IComparable<DateTime>, IConvertible, IEquatable<DateTime>, IFormattable
  DateTime(long ticks)
  DateTime(long ticks, DateTimeKind kind)
  DateTime(int year, int month, int day)
  DateTime(int year, int month, int day, Calendar calendar)
  DateTime(int year, int month, int day, int hour, int minute, int second)
  DateTime(int year, int month, int day, int hour, int minute, int second, DateTimeKind kind)
  DateTime(int year, int month, int day, int hour, int minute, int second, Calendar calendar)
  DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond)
  DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, DateTimeKind kind)
  DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, Calendar calendar)
  DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, Calendar calendar, DateTimeKind kind)
  DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond)
  DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, DateTimeKind kind)
  DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, Calendar calendar)
  DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, Calendar calendar, DateTimeKind kind)
  DateTime(DateOnly date, TimeOnly time)
  DateTime(DateOnly date, TimeOnly time, DateTimeKind kind)
  static readonly DateTime MinValue
  static readonly DateTime MaxValue
  unlisted static readonly DateTime UnixEpoch
  DateTime Date { get; }
  int Day { get; }
  DayOfWeek DayOfWeek { get; }
  int DayOfYear { get; }
  int Hour { get; }
  unlisted DateTimeKind Kind { get; }
  int Millisecond { get; }
  int Minute { get; }
  int Month { get; }
  static DateTime Now { get; }
  int Second { get; }
  long Ticks { get; }
  TimeSpan TimeOfDay { get; }
  static DateTime Today { get; }
  int Year { get; }
  static DateTime UtcNow { get; }
  unlisted int Microsecond { get; }
  unlisted int Nanosecond { get; }
  DateTime Add(TimeSpan value)
  DateTime AddDays(double value)
  DateTime AddHours(double value)
  DateTime AddMilliseconds(double value)
  DateTime AddMinutes(double value)
  DateTime AddMonths(int months)
  DateTime AddSeconds(double value)
  DateTime AddTicks(long value)
  DateTime AddYears(int value)
  unlisted static int Compare(DateTime t1, DateTime t2)
  unlisted int CompareTo(object value)
  unlisted int CompareTo(DateTime value)
  static int DaysInMonth(int year, int month)
  unlisted bool Equals(DateTime value)
  unlisted static bool Equals(DateTime t1, DateTime t2)
  unlisted static DateTime FromBinary(long dateData)
  unlisted static DateTime FromFileTime(long fileTime)
  unlisted static DateTime FromFileTimeUtc(long fileTime)
  unlisted static DateTime FromOADate(double d)
  bool IsDaylightSavingTime()
  unlisted static DateTime SpecifyKind(DateTime value, DateTimeKind kind)
  unlisted long ToBinary()
  static bool IsLeapYear(int year)
  static DateTime Parse(string s)
  static DateTime Parse(string s, IFormatProvider provider)
  static DateTime Parse(string s, IFormatProvider provider, DateTimeStyles styles)
  unlisted static DateTime ParseExact(string s, string format, IFormatProvider provider)
  unlisted static DateTime ParseExact(string s, string format, IFormatProvider provider, DateTimeStyles style)
  unlisted static DateTime ParseExact(string s, string[] formats, IFormatProvider provider, DateTimeStyles style)
  TimeSpan Subtract(DateTime value)
  DateTime Subtract(TimeSpan value)
  unlisted double ToOADate()
  unlisted long ToFileTime()
  unlisted long ToFileTimeUtc()
  unlisted DateTime ToLocalTime()
  unlisted string ToLongDateString()
  unlisted string ToLongTimeString()
  unlisted string ToShortDateString()
  unlisted string ToShortTimeString()
  string ToString(string format)
  string ToString(IFormatProvider provider)
  string ToString(string format, IFormatProvider provider)
  unlisted DateTime ToUniversalTime()
  unlisted static bool TryParse(string s, out DateTime result)
  unlisted static bool TryParse(string s, IFormatProvider provider, DateTimeStyles styles, out DateTime result)
  unlisted static bool TryParse(string s, IFormatProvider provider, out DateTime result)
  unlisted static bool TryParseExact(string s, string format, IFormatProvider provider, DateTimeStyles style, out DateTime result)
  unlisted static bool TryParseExact(string s, string[] formats, IFormatProvider provider, DateTimeStyles style, out DateTime result)
  unlisted string[] GetDateTimeFormats()
  unlisted string[] GetDateTimeFormats(IFormatProvider provider)
  unlisted string[] GetDateTimeFormats(char format)
  unlisted string[] GetDateTimeFormats(char format, IFormatProvider provider)
  unlisted TypeCode GetTypeCode()
  unlisted DateTime AddMicroseconds(double value)
  unlisted void Deconstruct(out DateOnly date, out TimeOnly time)
  unlisted void Deconstruct(out int year, out int month, out int day)
  static DateTime operator +(DateTime d, TimeSpan t)
  static DateTime operator -(DateTime d, TimeSpan t)
  static TimeSpan operator -(DateTime d1, DateTime d2)
  static bool operator ==(DateTime d1, DateTime d2)
  static bool operator !=(DateTime d1, DateTime d2)
  static bool operator <(DateTime t1, DateTime t2)
  static bool operator <=(DateTime t1, DateTime t2)
  static bool operator >(DateTime t1, DateTime t2)
  static bool operator >=(DateTime t1, DateTime t2)

struct DateTimeOffset : IComparable, IComparable<DateTimeOffset>, IEquatable<DateTimeOffset>, IFormattable
  DateTimeOffset(long ticks, TimeSpan offset)
  DateTimeOffset(DateTime dateTime)
  DateTimeOffset(DateTime dateTime, TimeSpan offset)
  DateTimeOffset(int year, int month, int day, int hour, int minute, int second, TimeSpan offset)
  DateTimeOffset(int year, int month, int day, int hour, int minute, int second, int millisecond, TimeSpan offset)
  DateTimeOffset(int year, int month, int day, int hour, int minute, int second, int millisecond, Calendar calendar, TimeSpan offset)
  DateTimeOffset(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, TimeSpan offset)
  DateTimeOffset(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, Calendar calendar, TimeSpan offset)
  DateTimeOffset(DateOnly date, TimeOnly time, TimeSpan offset)
  static readonly DateTimeOffset MinValue
  static readonly DateTimeOffset MaxValue
  static readonly DateTimeOffset UnixEpoch
  static DateTimeOffset Now { get; }
  static DateTimeOffset UtcNow { get; }
  DateTime DateTime { get; }
  DateTime UtcDateTime { get; }
  DateTime LocalDateTime { get; }
  DateTime Date { get; }
  int Day { get; }
  DayOfWeek DayOfWeek { get; }
  int DayOfYear { get; }
  int Hour { get; }
  int Millisecond { get; }
  int Minute { get; }
  int Month { get; }
  TimeSpan Offset { get; }
  int Second { get; }
  long Ticks { get; }
  long UtcTicks { get; }
  TimeSpan TimeOfDay { get; }
  int Year { get; }
  int Microsecond { get; }
  int Nanosecond { get; }
  int TotalOffsetMinutes { get; }
  DateTimeOffset ToOffset(TimeSpan offset)
  DateTimeOffset Add(TimeSpan timeSpan)
  DateTimeOffset AddDays(double days)
  DateTimeOffset AddHours(double hours)
  DateTimeOffset AddMilliseconds(double milliseconds)
  DateTimeOffset AddMinutes(double minutes)
  DateTimeOffset AddMonths(int months)
  DateTimeOffset AddSeconds(double seconds)
  DateTimeOffset AddTicks(long ticks)
  DateTimeOffset AddYears(int years)
  static int Compare(DateTimeOffset first, DateTimeOffset second)
  int CompareTo(DateTimeOffset other)
  bool Equals(DateTimeOffset other)
  static bool Equals(DateTimeOffset first, DateTimeOffset second)
  bool EqualsExact(DateTimeOffset other)
  static DateTimeOffset FromFileTime(long fileTime)
  static DateTimeOffset FromUnixTimeSeconds(long seconds)
  static DateTimeOffset FromUnixTimeMilliseconds(long milliseconds)
  static DateTimeOffset Parse(string input)
  static DateTimeOffset Parse(string input, IFormatProvider formatProvider)
  static DateTimeOffset Parse(string input, IFormatProvider formatProvider, DateTimeStyles styles)
  static DateTimeOffset ParseExact(string input, string format, IFormatProvider formatProvider)
  static DateTimeOffset ParseExact(string input, string format, IFormatProvider formatProvider, DateTimeStyles styles)
  static DateTimeOffset ParseExact(string input, string[] formats, IFormatProvider formatProvider, DateTimeStyles styles)
  TimeSpan Subtract(DateTimeOffset value)
  DateTimeOffset Subtract(TimeSpan value)
  long ToFileTime()
  long ToUnixTimeSeconds()
  long ToUnixTimeMilliseconds()
  DateTimeOffset ToLocalTime()
  string ToString(string format)
  string ToString(IFormatProvider formatProvider)
  string ToString(string format, IFormatProvider formatProvider)
  DateTimeOffset ToUniversalTime()
  static bool TryParse(string input, out DateTimeOffset result)
  static bool TryParse(string input, IFormatProvider formatProvider, DateTimeStyles styles, out DateTimeOffset result)
  static bool TryParse(string input, IFormatProvider provider, out DateTimeOffset result)
  static bool TryParseExact(string input, string format, IFormatProvider formatProvider, DateTimeStyles styles, out DateTimeOffset result)
  static bool TryParseExact(string input, string[] formats, IFormatProvider formatProvider, DateTimeStyles styles, out DateTimeOffset result)
  DateTimeOffset AddMicroseconds(double microseconds)
  void Deconstruct(out DateOnly date, out TimeOnly time, out TimeSpan offset)
  static implicit operator DateTimeOffset(DateTime dateTime)
  static DateTimeOffset operator +(DateTimeOffset dateTimeOffset, TimeSpan timeSpan)
  static DateTimeOffset operator -(DateTimeOffset dateTimeOffset, TimeSpan timeSpan)
  static TimeSpan operator -(DateTimeOffset left, DateTimeOffset right)
  static bool operator ==(DateTimeOffset left, DateTimeOffset right)
  static bool operator !=(DateTimeOffset left, DateTimeOffset right)
  static bool operator <(DateTimeOffset left, DateTimeOffset right)
  static bool operator <=(DateTimeOffset left, DateTimeOffset right)
  static bool operator >(DateTimeOffset left, DateTimeOffset right)
  static bool operator >=(DateTimeOffset left, DateTimeOffset right)

struct TimeSpan : IComparable, IComparable<TimeSpan>, IEquatable<TimeSpan>, IFormattable
  TimeSpan(long ticks)
  TimeSpan(int hours, int minutes, int seconds)
  TimeSpan(int days, int hours, int minutes, int seconds)
  TimeSpan(int days, int hours, int minutes, int seconds, int milliseconds)
  TimeSpan(int days, int hours, int minutes, int seconds, int milliseconds, int microseconds)
  const long TicksPerMillisecond = 10000
  const long TicksPerSecond = 10000000
  const long TicksPerMinute = 600000000
  const long TicksPerHour = 36000000000
  const long TicksPerDay = 864000000000
  static readonly TimeSpan Zero
  static readonly TimeSpan MaxValue
  static readonly TimeSpan MinValue
  const long NanosecondsPerTick = 100
  const long TicksPerMicrosecond = 10
  long Ticks { get; }
  int Days { get; }
  int Hours { get; }
  int Milliseconds { get; }
  int Minutes { get; }
  int Seconds { get; }
  double TotalDays { get; }
  double TotalHours { get; }
  double TotalMilliseconds { get; }
  double TotalMinutes { get; }
  double TotalSeconds { get; }
  int Microseconds { get; }
  int Nanoseconds { get; }
  double TotalMicroseconds { get; }
  double TotalNanoseconds { get; }
  TimeSpan Add(TimeSpan ts)
  static int Compare(TimeSpan t1, TimeSpan t2)
  int CompareTo(object value)
  int CompareTo(TimeSpan value)
  static TimeSpan FromDays(double value)
  TimeSpan Duration()
  bool Equals(TimeSpan obj)
  static bool Equals(TimeSpan t1, TimeSpan t2)
  static TimeSpan FromHours(double value)
  static TimeSpan FromMilliseconds(double value)
  static TimeSpan FromMinutes(double value)
  TimeSpan Negate()
  static TimeSpan FromSeconds(double value)
  TimeSpan Subtract(TimeSpan ts)
  TimeSpan Multiply(double factor)
  TimeSpan Divide(double divisor)
  double Divide(TimeSpan ts)
  static TimeSpan FromTicks(long value)
  static TimeSpan Parse(string s)
  static TimeSpan Parse(string input, IFormatProvider formatProvider)
  static TimeSpan ParseExact(string input, string format, IFormatProvider formatProvider)
  static TimeSpan ParseExact(string input, string[] formats, IFormatProvider formatProvider)
  static TimeSpan ParseExact(string input, string format, IFormatProvider formatProvider, TimeSpanStyles styles)
  static TimeSpan ParseExact(string input, string[] formats, IFormatProvider formatProvider, TimeSpanStyles styles)
  static bool TryParse(string s, out TimeSpan result)
  static bool TryParse(string input, IFormatProvider formatProvider, out TimeSpan result)
  static bool TryParseExact(string input, string format, IFormatProvider formatProvider, out TimeSpan result)
  static bool TryParseExact(string input, string[] formats, IFormatProvider formatProvider, out TimeSpan result)
  static bool TryParseExact(string input, string format, IFormatProvider formatProvider, TimeSpanStyles styles, out TimeSpan result)
  static bool TryParseExact(string input, string[] formats, IFormatProvider formatProvider, TimeSpanStyles styles, out TimeSpan result)
  string ToString(string format)
  string ToString(string format, IFormatProvider formatProvider)
  static TimeSpan FromMicroseconds(double value)
  static TimeSpan operator -(TimeSpan t)
  static TimeSpan operator -(TimeSpan t1, TimeSpan t2)
  static TimeSpan operator +(TimeSpan t)
  static TimeSpan operator +(TimeSpan t1, TimeSpan t2)
  static TimeSpan operator *(TimeSpan timeSpan, double factor)
  static TimeSpan operator *(double factor, TimeSpan timeSpan)
  static TimeSpan operator /(TimeSpan timeSpan, double divisor)
  static double operator /(TimeSpan t1, TimeSpan t2)
  static bool operator ==(TimeSpan t1, TimeSpan t2)
  static bool operator !=(TimeSpan t1, TimeSpan t2)
  static bool operator <(TimeSpan t1, TimeSpan t2)
  static bool operator <=(TimeSpan t1, TimeSpan t2)
  static bool operator >(TimeSpan t1, TimeSpan t2)
  static bool operator >=(TimeSpan t1, TimeSpan t2)

abstract class TimeZone
  static TimeZone CurrentTimeZone { get; }
  string StandardName { get; }
  string DaylightName { get; }
  TimeSpan GetUtcOffset(DateTime time)
  DateTime ToUniversalTime(DateTime time)
  DateTime ToLocalTime(DateTime time)
  DaylightTime GetDaylightChanges(int year)
  bool IsDaylightSavingTime(DateTime time)
  static bool IsDaylightSavingTime(DateTime time, DaylightTime daylightTimes)

class TimeZoneInfo : IEquatable<TimeZoneInfo>
  string Id { get; }
  string DisplayName { get; }
  string StandardName { get; }
  string DaylightName { get; }
  TimeSpan BaseUtcOffset { get; }
  bool SupportsDaylightSavingTime { get; }
  static TimeZoneInfo Local { get; }
  static TimeZoneInfo Utc { get; }
  bool HasIanaId { get; }
  TimeZoneInfo.AdjustmentRule[] GetAdjustmentRules()
  static TimeZoneInfo FindSystemTimeZoneById(string id)
  TimeSpan[] GetAmbiguousTimeOffsets(DateTimeOffset dateTimeOffset)
  TimeSpan[] GetAmbiguousTimeOffsets(DateTime dateTime)
  TimeSpan GetUtcOffset(DateTimeOffset dateTimeOffset)
  TimeSpan GetUtcOffset(DateTime dateTime)
  bool IsAmbiguousTime(DateTimeOffset dateTimeOffset)
  bool IsAmbiguousTime(DateTime dateTime)
  bool IsDaylightSavingTime(DateTimeOffset dateTimeOffset)
  bool IsDaylightSavingTime(DateTime dateTime)
  bool IsInvalidTime(DateTime dateTime)
  static void ClearCachedData()
  static DateTimeOffset ConvertTimeBySystemTimeZoneId(DateTimeOffset dateTimeOffset, string destinationTimeZoneId)
  static DateTime ConvertTimeBySystemTimeZoneId(DateTime dateTime, string destinationTimeZoneId)
  static DateTime ConvertTimeBySystemTimeZoneId(DateTime dateTime, string sourceTimeZoneId, string destinationTimeZoneId)
  static DateTimeOffset ConvertTime(DateTimeOffset dateTimeOffset, TimeZoneInfo destinationTimeZone)
  static DateTime ConvertTime(DateTime dateTime, TimeZoneInfo destinationTimeZone)
  static DateTime ConvertTime(DateTime dateTime, TimeZoneInfo sourceTimeZone, TimeZoneInfo destinationTimeZone)
  static DateTime ConvertTimeFromUtc(DateTime dateTime, TimeZoneInfo destinationTimeZone)
  static DateTime ConvertTimeToUtc(DateTime dateTime)
  static DateTime ConvertTimeToUtc(DateTime dateTime, TimeZoneInfo sourceTimeZone)
  bool Equals(TimeZoneInfo other)
  static TimeZoneInfo FromSerializedString(string source)
  static ReadOnlyCollection<TimeZoneInfo> GetSystemTimeZones()
  static ReadOnlyCollection<TimeZoneInfo> GetSystemTimeZones(bool skipSorting)
  bool HasSameRules(TimeZoneInfo other)
  string ToSerializedString()
  static TimeZoneInfo CreateCustomTimeZone(string id, TimeSpan baseUtcOffset, string displayName, string standardDisplayName)
  static TimeZoneInfo CreateCustomTimeZone(string id, TimeSpan baseUtcOffset, string displayName, string standardDisplayName, string daylightDisplayName, TimeZoneInfo.AdjustmentRule[] adjustmentRules)
  static TimeZoneInfo CreateCustomTimeZone(string id, TimeSpan baseUtcOffset, string displayName, string standardDisplayName, string daylightDisplayName, TimeZoneInfo.AdjustmentRule[] adjustmentRules, bool disableDaylightSavingTime)
  static bool TryConvertIanaIdToWindowsId(string ianaId, out string windowsId)
  static bool TryConvertWindowsIdToIanaId(string windowsId, out string ianaId)
  static bool TryConvertWindowsIdToIanaId(string windowsId, string region, out string ianaId)
  static bool TryFindSystemTimeZoneById(string id, out TimeZoneInfo timeZoneInfo)

class TimeZoneInfo.AdjustmentRule : IEquatable<TimeZoneInfo.AdjustmentRule>
  DateTime DateStart { get; }
  DateTime DateEnd { get; }
  TimeSpan DaylightDelta { get; }
  TimeZoneInfo.TransitionTime DaylightTransitionStart { get; }
  TimeZoneInfo.TransitionTime DaylightTransitionEnd { get; }
  TimeSpan BaseUtcOffsetDelta { get; }
  bool Equals(TimeZoneInfo.AdjustmentRule other)
  static TimeZoneInfo.AdjustmentRule CreateAdjustmentRule(DateTime dateStart, DateTime dateEnd, TimeSpan daylightDelta, TimeZoneInfo.TransitionTime daylightTransitionStart, TimeZoneInfo.TransitionTime daylightTransitionEnd)
  static TimeZoneInfo.AdjustmentRule CreateAdjustmentRule(DateTime dateStart, DateTime dateEnd, TimeSpan daylightDelta, TimeZoneInfo.TransitionTime daylightTransitionStart, TimeZoneInfo.TransitionTime daylightTransitionEnd, TimeSpan baseUtcOffsetDelta)

struct TimeZoneInfo.TransitionTime : IEquatable<TimeZoneInfo.TransitionTime>
  DateTime TimeOfDay { get; }
  int Month { get; }
  int Week { get; }
  int Day { get; }
  DayOfWeek DayOfWeek { get; }
  bool IsFixedDateRule { get; }
  bool Equals(TimeZoneInfo.TransitionTime other)
  static TimeZoneInfo.TransitionTime CreateFixedDateRule(DateTime timeOfDay, int month, int day)
  static TimeZoneInfo.TransitionTime CreateFloatingDateRule(DateTime timeOfDay, int month, int week, DayOfWeek dayOfWeek)
  static bool operator ==(TimeZoneInfo.TransitionTime t1, TimeZoneInfo.TransitionTime t2)
  static bool operator !=(TimeZoneInfo.TransitionTime t1, TimeZoneInfo.TransitionTime t2)

enum DateTimeKind { Unspecified, Utc, Local }

enum DayOfWeek { Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday }

unlisted opaque struct TimeOnly : IComparable, IComparable<TimeOnly>, IEquatable<TimeOnly>, IFormattable

unlisted opaque abstract class TimeProvider
`
