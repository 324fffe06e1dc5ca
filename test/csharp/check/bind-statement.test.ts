import { test } from 'uvu'
import { finds, isFine } from '../_findings.ts'

test('`var` needs a value that has a type', () => {
  finds({
    '{ var ‹a›; return ‹a›; }': [
      'type: `var` needs a value. (Write the type.)',
      "flow: 'a' may have no value here. (Assign it first.)",
    ],
    '{ var a = ‹null›; return a; }':
      'type: `var` cannot take its type from null. (Write the type.)',
    '{ var a = ‹x => x›; return 1; }':
      'version: `var` for a lambda needs C# 10; policy expressions are C# 7. (Write the type: `Func<int, int>`, for example.)',
    '{ var a = ‹"b".Trim›; return 1; }':
      'type: `var` cannot take its type from the method Trim. (Write the type.)',
    '{ var a = ‹default›; return 1; }':
      'type: `var` cannot take its type from default. (Write the type.)',
    '{ var a = ‹{ 1, 2 }›; return 1; }':
      'type: Only an array takes values in braces. (Write `new[] { … }`.)',
    '{ var a = 1, ‹b = 2›; return a; }':
      'type: `var` declares one variable only. (Write the type.)',
    '{ const ‹var› a = 1; return a; }': 'type: A constant cannot be `var`. (Write the type.)',
    '{ var a = ‹context.Trace("b")›; return 1; }': 'type: The call gives no value.',
    '{ var a = ‹new[] { null }›; return 1; }':
      'type: The elements have no common type. (Write the type: `new string[] { … }`.)',
    '{ var a = ‹string›; return 1; }': 'type: A value expected, found the type string.',
    '{ var a = ‹(1, null)›; return 1; }':
      'type: `var` cannot take its type from null. (Write the type.)',
  })
})

test('a condition is a bool', () => {
  finds({
    '{ if (‹1›) return 1; return 2; }': 'type: The condition must be bool, not int.',
    '{ if (‹"a"›) return 1; return 2; }': 'type: The condition must be bool, not string.',
    '{ if (‹context.User›) return 1; return 2; }': 'type: The condition must be bool, not IUser.',
    '{ while (‹null›) { } return 1; }': 'type: The condition must be bool, not null.',
    '{ if (‹context.User?.Email.Contains("@")›) return 1; return 2; }':
      'type: The condition must be bool, not bool?. (Write `… == true`.)',
    '{ if (‹context.Response.Body.As<JObject>()["a"]›) return 1; return 2; }':
      'type: The condition must be bool, not JToken. (Cast it: `(bool)…`.)',
    '{ var a = 1; if (‹a = 2›) return 1; return 2; }': 'type: The condition must be bool, not int.',
    '‹1› ? 2 : 3': 'type: The condition must be bool, not int.',
  })
  isFine('{ bool a = true; if (a = false) return 1; return 2; }')
})

test('a loop goes over a collection', () => {
  finds({
    '{ foreach (var x in ‹1›) { } return 1; }': 'type: int is no collection.',
    '{ foreach (‹int› x in new[] { "a" }) { } return 1; }':
      'type: The elements are string, not int.',
    '{ foreach (‹JProperty› p in new JObject()) { } return 1; }':
      'type: The elements are KeyValuePair<string, JToken>, not JProperty.',
  })
  isFine(
    '{ foreach (var x in context.Request.Headers) { context.Trace(x.Key + x.Value[0]); } return 1; }',
    '{ foreach (var c in "abc") { char d = c; } return 1; }',
  )
})

test('jumps lead somewhere', () => {
  finds({
    '{ ‹break;› }': 'type: There is no loop or switch to break out of.',
    '{ ‹continue;› }': 'type: There is no loop to continue.',
    '{ switch (1) { case 1: ‹continue;› } return 1; }': 'type: There is no loop to continue.',
    '{ goto ‹nowhere›; ‹return 1;› }': [
      "type: There is no label 'nowhere'.",
      'unreachable: The code is never reached.',
    ],
    '{ ‹goto case 1;› }': 'type: There is no switch around it.',
    '{ switch (1) { case 1: ‹goto case 2;› } return 1; }': 'type: The switch has no such case.',
    '{ a: ‹a›: return 1; }': "type: There is a label 'a' already.",
    '{ ‹throw;› }': 'type: `throw` without a value stands in a catch block only.',
    '{ throw ‹"a"›; }': 'type: What is thrown must be Exception, not string.',
    '{ ‹yield return 1‹;›› }': [
      'type: Policy expressions cannot yield.',
      'flow: Not every path ends with `return`. (Add a `return` at the end.)',
    ],
  })
  isFine('{ throw new Exception("a"); }')
})

test('what is caught is an exception that no earlier catch takes', () => {
  finds({
    '{ try { } catch (‹string› e) { } return 1; }': 'type: string is no exception.',
    '{ try { } catch (Exception e) { } catch (‹‹FormatException›› e) { } return 1; }': [
      'allowed: Policy expressions cannot use the type System.FormatException.',
      'type: An earlier catch already takes these exceptions.',
    ],
    '{ try { } catch (‹FormatException› e) { } catch (Exception e) { } return 1; }':
      'allowed: Policy expressions cannot use the type System.FormatException.',
    '{ try { } catch { } catch (‹Exception› e) { } return 1; }':
      'type: An earlier catch already takes these exceptions.',
  })
})

test('what `using` and `lock` take', () => {
  finds({
    '{ using (var a = ‹1›) { } return 1; }': 'type: int cannot be disposed of.',
    '{ using (‹"a"›) { } return 1; }': 'type: string cannot be disposed of.',
    '{ lock (‹1›) { } return 1; }': 'type: A lock needs an object.',
  })
})

test('a constant has a constant value', () => {
  finds({
    '{ const int a = ‹"b".Length›; return a; }': 'type: The value must be a constant.',
    '{ const int ‹a›; return a; }': 'type: A constant needs a value.',
    '{ const JObject ‹a› = new JObject(); return 1; }':
      'type: A constant cannot be JObject. (Leave out the `const`.)',
    '{ const int? ‹a› = 1; return 1; }':
      'type: A constant cannot be int?. (Leave out the `const`.)',
  })
  isFine('{ const JObject a = null; return 1; }', '{ const string a = "b" + "c"; return a; }')
})

test('a local function gives back what it says', () => {
  finds({
    '{ int f() { return ‹"a"›; } return f(); }': 'type: The result must be int, not string.',
    '{ void f() { return ‹1›; } f(); return 1; }': 'type: The function gives nothing back.',
    '{ int f() { ‹return;› } return f(); }': 'type: The function has to give a value back.',
    '{ int f() => ‹"a"›; return f(); }': 'type: The result must be int, not string.',
    '{ void f() { } return ‹f()›; }': 'type: The call gives no value.',
    '{ string f(int a = ‹"b"›) => ""; return f(); }': 'type: The default must be int, not string.',
  })
})

test.run()
