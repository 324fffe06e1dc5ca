import { test } from 'uvu'
import { finds, isFine } from '../_findings.ts'

test('an operator takes what it can be applied to', () => {
  finds({
    '‹"a" - 1›': "type: '-' cannot be applied to string and int. (Parse the text: `int.Parse(…)`.)",
    '‹"a" * 2›': "type: '*' cannot be applied to string and int. (Parse the text: `int.Parse(…)`.)",
    '‹1 && true›': "type: '&&' cannot be applied to int and bool.",
    '‹"1" > 0›': "type: '>' cannot be applied to string and int. (Parse the text: `int.Parse(…)`.)",
    '‹context.Request.Method > "A"›':
      "type: '>' cannot be applied to string and string. (Compare with `string.Compare(…)`.)",
    '‹true + 1›': "type: '+' cannot be applied to bool and int.",
    '‹context.Request + context.Request› - 1':
      "type: '+' cannot be applied to IRequest and IRequest.",
    '‹!1›': "type: '!' cannot be applied to int.",
    '‹-"a"›': "type: '-' cannot be applied to string.",
    '‹~1.5›': "type: '~' cannot be applied to double.",
    '‹!context.Request.Method›': "type: '!' cannot be applied to string.",
    '‹DateTime.UtcNow + DateTime.UtcNow›': "type: '+' cannot be applied to DateTime and DateTime.",
    '‹DateTime.UtcNow + 1›': "type: '+' cannot be applied to DateTime and int.",
    '‹1.5m + 1.5›': "type: '+' cannot be applied to decimal and double.",
    '‹1 == "1"›':
      "type: '==' cannot be applied to int and string. (Parse the text: `int.Parse(…)`.)",
    '‹context.Response.StatusCode == "200"›':
      "type: '==' cannot be applied to int and string. (Parse the text: `int.Parse(…)`.)",
    '‹Guid.NewGuid() == "a"›': "type: '==' cannot be applied to Guid and string.",
    '‹null + null›': "type: '+' cannot be applied to null and null.",
  })
  isFine('DateTime.UtcNow - DateTime.Now', "1 == '1'", 'context.User == context.Request')
})

test('JSON is cast before it is compared', () => {
  finds({
    '{ JToken jtoken = new JObject(); return ‹jtoken == "gpt"›; }':
      "type: '==' cannot be applied to JToken and string. (Cast it: `(string)…`.)",
    '‹context.Response.Body.As<JObject>()["model"] == "gpt"›':
      "type: '==' cannot be applied to JToken and string. (Cast it: `(string)…`.)",
    '‹context.Response.Body.As<JObject>()["count"] > 5›':
      "type: '>' cannot be applied to JToken and int. (Cast it: `(int)…`.)",
    '‹context.Response.Body.As<JObject>()["count"] + 5›':
      "type: '+' cannot be applied to JToken and int. (Cast it: `(int)…`.)",
    '‹"gpt" == context.Response.Body.As<JObject>()["model"]›':
      "type: '==' cannot be applied to string and JToken. (Cast it: `(string)…`.)",
  })
  isFine('(string)context.Response.Body.As<JObject>()["model"] == "gpt"')
})

test('an object is cast before it is compared', () => {
  finds({
    '‹context.Variables["a"] == "text"›':
      "reference-comparison: '==' compares an object with a text by reference, so equal texts differ. (Cast the object: `(string)…`.)",
    '‹context.Variables["a"] != "text"›':
      "reference-comparison: '!=' compares an object with a text by reference, so equal texts differ. (Cast the object: `(string)…`.)",
    '‹"text" == context.Variables["a"]›':
      "reference-comparison: '==' compares an object with a text by reference, so equal texts differ. (Cast the object: `(string)…`.)",
    '‹context.Variables["a"] == 1›':
      "type: '==' cannot be applied to object and int. (Cast it: `(int)…`.)",
    '‹context.Variables["a"] > 1›':
      "type: '>' cannot be applied to object and int. (Cast it: `(int)…`.)",
  })
  isFine(
    '(string)context.Variables["a"] == "text"',
    'context.Variables["a"] == null',
    'context.Variables["a"] == context.Variables["b"]',
    'context.Variables["a"].Equals("text")',
    'context.Variables.GetValueOrDefault<string>("a") == "text"',
  )
})

test('`??` has a left side that can be null, and two sides of one type', () => {
  finds({
    '‹1› ?? 2': "type: '??' needs a left side that can be null, not int. (Leave out the `??`.)",
    '‹context.Response.StatusCode› ?? 200':
      "type: '??' needs a left side that can be null, not int. (Leave out the `??`.)",
    '‹context.User?.Id ?? 1›': "type: '??' cannot join string and int.",
    '‹context.Request.Method ?? new[] { 1 }›': "type: '??' cannot join string and int[].",
  })
  isFine(
    'context.Variables["a"] ?? 1',
    'context.User?.Id ?? "none"',
    'null ?? "a"',
    '"a" ?? null',
    'context.Variables.GetValueOrDefault<string>("a") ?? throw new Exception("a")',
  )
})

test('`?.` stands behind what can be null', () => {
  finds({
    '‹1›?.ToString()': "type: '?' needs a value that can be null, not int. (Leave out the `?`.)",
    '‹context.Response.StatusCode›?.ToString()':
      "type: '?' needs a value that can be null, not int. (Leave out the `?`.)",
    '‹context.Timestamp›?.Year':
      "type: '?' needs a value that can be null, not DateTime. (Leave out the `?`.)",
  })
  isFine('"a"?.Length')
})

test('constants are computed, and what does not fit is found', () => {
  finds({
    '‹int.MaxValue + 1›': 'type: The number is too large for int.',
    '‹2147483647 + 1›': 'type: The number is too large for int.',
    '‹1 / 0›': 'type: Division by zero.',
    '‹1 % 0›': 'type: Division by zero.',
    '‹(byte)256›': 'type: The number is too large for byte.',
    '‹(byte)-1›': 'type: The number is too large for byte.',
    '{ byte b = ‹256›; return b; }': 'type: The value must be byte, not int.',
    '{ const int a = 0; return ‹1 / a›; }': 'type: Division by zero.',
  })
  isFine(
    '1.0 / 0',
    'unchecked((byte)256)',
    'unchecked(2147483647 + 1)',
    '-2147483648',
    '{ byte b = 255; return b; }',
    '1 << 40',
  )
})

test('`++` and `--` change a number that can be assigned', () => {
  finds({
    '{ var s = "a"; ‹s++›; return s; }': "type: '++' cannot be applied to string.",
    '‹1›++': 'type: Only variables, properties and elements can be assigned.',
    '{ const int a = 1; ‹a›++; return a; }': "type: 'a' is a constant and cannot be assigned.",
  })
})

test.run()
