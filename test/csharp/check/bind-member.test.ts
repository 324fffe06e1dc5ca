import { test } from 'uvu'
import { finds, isFine } from '../_findings.ts'

test('a member that a type lacks is shown with what was probably meant', () => {
  finds({
    'context.‹Reqest›': "type: IContext has no member 'Reqest'. (Did you mean 'Request'?)",
    'context.Request.‹Methodd›': "type: IRequest has no member 'Methodd'. (Did you mean 'Method'?)",
    '‹context.User›.‹Name›': [
      'null: context.User can be null here. (Write `context.User?.`, or test `context.User != null` first.)',
      "type: IUser has no member 'Name'.",
    ],
    'context.Response.‹Statuscode›':
      "type: IResponse has no member 'Statuscode'. (Did you mean 'StatusCode'?)",
    '"a".‹length›': "type: string has no member 'length'. (Did you mean 'Length'?)",
    '"a".‹ToLowerCase›()': "type: string has no member 'ToLowerCase'. (Did you mean 'ToLower'?)",
    'context.Request.Headers.‹GetValueOrdefault›("a", "")':
      "type: IReadOnlyDictionary<string, string[]> has no member 'GetValueOrdefault'. (Did you mean 'GetValueOrDefault'?)",
    'new JObject().‹Foo›': "type: JObject has no member 'Foo'.",
    'DateTime.‹Nowish›': "type: DateTime has no member 'Nowish'.",
    'context.Request.Url.‹Zzzzzzzz›': "type: IUrl has no member 'Zzzzzzzz'.",
    'new { a = 1 }.‹b›': "type: anonymous has no member 'b'.",
    'new[] { 1 }.‹Size›': "type: int[] has no member 'Size'.",
    '(1, 2).‹Item3›': "type: (int, int) has no member 'Item3'.",
    'JTokenType.‹Strin›': "type: JTokenType has no member 'Strin'. (Did you mean 'String'?)",
  })
})

test('what belongs to the type is not looked for on a value, and the reverse', () => {
  finds({
    '"a".‹Empty›':
      "type: 'Empty' belongs to the type string, not to a value. (Write `string.Empty`.)",
    'string.‹Length›':
      "type: 'Length' belongs to values of string. (Use it on a value, not on the type.)",
    '"a".‹Join›(",")': "type: string has no member 'Join'.",
    'DateTime.‹Year›':
      "type: 'Year' belongs to values of DateTime. (Use it on a value, not on the type.)",
    '1.‹MaxValue›':
      "type: 'MaxValue' belongs to the type int, not to a value. (Write `int.MaxValue`.)",
    'Guid.‹ToString›()':
      "type: 'ToString' belongs to values of Guid. (Use it on a value, not on the type.)",
  })
})

test('what the service does not allow is named', () => {
  finds({
    'DateTime.UtcNow.‹ToOADate›()': 'allowed: Policy expressions cannot use DateTime.ToOADate.',
    'JsonConvert.‹ToString›(1)': 'allowed: Policy expressions cannot use JsonConvert.ToString.',
    '‹System.IO.File›.ReadAllText("a")':
      'allowed: Policy expressions cannot use the type System.IO.File.',
    '‹Environment›.MachineName':
      'allowed: Policy expressions cannot use the type System.Environment.',
    'new ‹XmlDocument›()':
      'allowed: Policy expressions cannot use the type System.Xml.XmlDocument.',
    '‹System.Diagnostics.Process›.Start("a")':
      'allowed: Policy expressions cannot use the type System.Diagnostics.Process.',
    '‹Console›.WriteLine("a")': 'allowed: Policy expressions cannot use the type System.Console.',
    'new ‹System.Net.Http.HttpClient›()':
      'allowed: Policy expressions cannot use the type System.Net.Http.HttpClient.',
    '‹Thread›.Sleep(1)': 'allowed: Policy expressions cannot use the type System.Threading.Thread.',
    'typeof(‹System.Reflection.Assembly›)':
      'allowed: Policy expressions cannot use the type System.Reflection.Assembly.',
    'XDocument.‹Load›("a")': 'allowed: Policy expressions cannot use XDocument.Load.',
    '‹new IPAddress(1)›': 'allowed: Policy expressions cannot use this constructor of IPAddress.',
  })
  isFine('new Regex("a").ToString()')
})

test('a name of a namespace that is not there', () => {
  finds({
    'System.‹Foo›': 'type: Policy expressions have no type or namespace System.Foo.',
    'Newtonsoft.‹Jsn›.Linq': 'type: Policy expressions have no type or namespace Newtonsoft.Jsn.',
    '‹System.Text›': 'type: A value expected, found the namespace System.Text.',
    'Newtonsoft.Json.Linq.‹JObjct›.Parse("a")':
      "type: Policy expressions have no type or namespace Newtonsoft.Json.Linq.JObjct. (Did you mean 'JObject'?)",
  })
})

test('null has no members', () => {
  finds({
    '‹null›.ToString()': 'type: null has no members.',
    '‹(null)›.Length': 'type: null has no members.',
  })
})

test.run()
