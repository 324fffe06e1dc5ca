import { test } from 'uvu'
import { finds, isFine } from '../_findings.ts'

test('an argument of the wrong type is named with the parameter', () => {
  finds({
    'DateTime.UtcNow.AddSeconds(‹"10"›)':
      "type: The argument 'value' of AddSeconds must be double, not string.",
    'DateTime.UtcNow.AddDays(‹context.Request.Method›)':
      "type: The argument 'value' of AddDays must be double, not string.",
    '"a".Substring(‹"b"›)': "type: The argument 'startIndex' of Substring must be int, not string.",
    '{ context.Trace(‹1›); return 1; }':
      "type: The argument 'message' of Trace must be string, not int.",
    'context.Request.Headers.‹GetValueOrDefault›(1, "")':
      'type: No overload of GetValueOrDefault takes (int, string). (It takes GetValueOrDefault(TKey, TValue) or GetValueOrDefault(string, string).)',
    'Guid.Parse(‹1›)': "type: The argument 'input' of Parse must be string, not int.",
    'TimeSpan.FromSeconds(‹"1"›)':
      "type: The argument 'value' of FromSeconds must be double, not string.",
    'new TimeSpan(‹"a"›)': "type: The argument 'ticks' of TimeSpan must be long, not string.",
  })
})

test('the number of arguments is that of the method', () => {
  finds({
    '"a".‹Substring›()': 'type: Substring takes 1 to 2 arguments, not 0.',
    '{ context.‹Trace›(); return 1; }': 'type: Trace takes 1 argument, not 0.',
    '{ context.‹Trace›("a", "b"); return 1; }': 'type: Trace takes 1 argument, not 2.',
    'Guid.‹NewGuid›(1)': 'type: NewGuid takes 0 arguments, not 1.',
    '‹new DateTime(2020, 1)›':
      'type: No overload of DateTime takes (int, int). (It takes DateTime(long, DateTimeKind) or DateTime(DateOnly, TimeOnly).)',
    'string.‹Join›()': 'type: Join takes at least 1 argument, not 0.',
    '"a".‹Contains›("a", "b", "c")': 'type: Contains takes 1 to 2 arguments, not 3.',
    '{ int f(int a, int b = 1) => a; return ‹f›(); }': 'type: f takes 1 to 2 arguments, not 0.',
    '{ int f(int a, int b = 1) => a; return ‹f›(1, 2, 3); }':
      'type: f takes 1 to 2 arguments, not 3.',
  })
  isFine("\"a\".Trim('a', 'b')", 'new DateTime(1)')
})

test('arguments with names go where they belong', () => {
  finds({
    '"a".Substring(‹lenght: 1›, startIndex: 0)':
      "type: Substring has no parameter 'lenght'. (Did you mean 'length'?)",
    '"a".‹Substring›(startIndex: 0, startIndex: 1)':
      'type: No overload of Substring takes these arguments.',
    '{ context.Trace(‹text: "a"›); return 1; }': "type: Trace has no parameter 'text'.",
  })
  isFine('"a".Substring(length: 1, startIndex: 0)')
})

test('where no overload fits, those that come near are listed', () => {
  finds({
    '"a".‹Replace›("a", \'b\')':
      'type: No overload of Replace takes (string, char). (It takes Replace(char, char) or Replace(string, string).)',
    '"a".‹IndexOf›(1.5)':
      'type: No overload of IndexOf takes (double). (It takes IndexOf(char) or IndexOf(string).)',
    'Math.‹Max›("a", 1)':
      'type: No overload of Max takes (string, int). (It takes Max(byte, byte) or Max(decimal, decimal) or Max(double, double).)',
    '"a".‹Split›(1)':
      'type: No overload of Split takes (int). (It takes Split(char, StringSplitOptions) or Split(params char[]) or Split(string, StringSplitOptions).)',
    'new Uri(‹1›)': "type: The argument 'uriString' of Uri must be string, not int.",
  })
  isFine('Convert.ToInt32(new[] { 1 })', 'string.Join(",", 1, 2)')
})

test('a call that could mean two methods says which', () => {
  finds({
    'Math.‹Abs›(null)':
      'type: No overload of Abs takes (null). (It takes Abs(short) or Abs(int) or Abs(long).)',
  })
  isFine('{ int f(int a, long b) => 1; return f(1, 1); }', 'Convert.ToString(null, null)')
})

test('`out` and `ref` are written where they are wanted, on variables', () => {
  finds({
    '{ int x; return int.TryParse("1", ‹‹x››); }': [
      "type: The argument 'result' of TryParse needs `out`.",
      "flow: 'x' may have no value here. (Assign it first.)",
    ],
    'int.TryParse("1", out ‹1›)': 'type: `out` needs a variable.',
    '{ int x = 1; context.Trace(‹out x›); return 1; }':
      "type: The argument 'message' of Trace takes no `out`.",
    '{ string s; return int.TryParse("1", ‹out s›); }':
      "type: The argument 'result' of TryParse must be int, not string.",
  })
  isFine('int.TryParse("1", out var x) ? x : 0')
})

test('what is no method cannot be called', () => {
  finds({
    '‹context.Request›()': "type: 'Request' is IRequest and cannot be called.",
    '‹context.Request.Method›()': "type: 'Method' is string and cannot be called.",
    '‹"a".Length›()': "type: 'Length' is int and cannot be called.",
    '‹string›("a")': 'type: The type string cannot be called. (Write `new string(…)`.)',
    '‹System.Text›()': 'type: The namespace System.Text cannot be called.',
    '{ var a = 1; return ‹a›(); }': 'type: The value is int and cannot be called.',
    '{ Func<int, int> f = x => x; return ‹f›(); }': 'type: f takes 1 argument, not 0.',
    '{ Func<int, int> f = x => x; return f(‹"a"›); }':
      "type: The argument 'arg' of f must be int, not string.",
  })
})

test('a method that is not called is no value', () => {
  finds({
    '‹"a".ToString›': "type: 'ToString' is a method. (Call it: `ToString()`.)",
    '‹context.Request.Url.ToString› + "a"':
      "type: 'ToString' is a method. (Call it: `ToString()`.)",
    '‹DateTime.UtcNow.ToString›.Length': "type: 'ToString' is a method. (Call it: `ToString()`.)",
    '‹context.Trace("a")›': 'type: The call gives no value.',
    '‹context.Trace("a")›.Length': 'type: The call gives no value.',
  })
})

test('what cannot be inferred has to be written', () => {
  finds({
    'context.Response.Body.As(‹"a"›)':
      "type: The argument 'preserveContent' of As must be bool, not string.",
    'context.Response.Body.As<JObject>().‹Value›("a")':
      'type: Value needs its type arguments. (Write them: `Value<…>(…)`.)',
    'new[] { 1 }.‹Cast›()': 'type: Cast needs its type arguments. (Write them: `Cast<…>(…)`.)',
    '‹nameof(1)›': 'type: nameof takes one name.',
    'nameof(context.‹Reqest›)': "type: IContext has no member 'Reqest'. (Did you mean 'Request'?)",
  })
  isFine(
    'context.Variables.GetValueOrDefault("a")',
    'JsonConvert.DeserializeObject<JObject>("a")',
    'nameof(context.Request)',
  )
})

test.run()
