import { test } from 'uvu'
import { csharpAllowed } from '../../../lib/validate/rules/csharp-allowed.ts'
import { csharpFlow } from '../../../lib/validate/rules/csharp-flow.ts'
import { csharpReferenceComparison } from '../../../lib/validate/rules/csharp-reference-comparison.ts'
import { csharpSyntax } from '../../../lib/validate/rules/csharp-syntax.ts'
import { csharpType } from '../../../lib/validate/rules/csharp-type.ts'
import { csharpUnreachable } from '../../../lib/validate/rules/csharp-unreachable.ts'
import { csharpVersion } from '../../../lib/validate/rules/csharp-version.ts'
import { invalid, section, valid } from '../../_support/rule.ts'

const set = (code: string) => section('inbound', `<set-variable name="a" value="@${code}" />`)

test('each mistake in C# is found at its line and column', () => {
  invalid(csharpSyntax, set('(1 + )'), ['1:56 error An expression expected, found the end.'])
  invalid(csharpSyntax, set('(context.Api b)'), ["1:64 error ')' expected, found 'b'."])
  invalid(csharpSyntax, set('{\n  var a = 1\n  return a;\n}'), [
    "2:12 error ';' expected, found 'return'.",
  ])
})

test('C# of later versions is an error', () => {
  invalid(csharpVersion, set('(context.User is not null)'), [
    '1:68 error The pattern `not` needs C# 9; policy expressions are C# 7.',
  ])
})

test('what does not fit its type is an error, in encoded text too', () => {
  invalid(csharpType, set('(context.Api.Nam)'), ["1:64 error IContextApi has no member 'Nam'."])
  invalid(csharpType, set('("a&amp;b" + context.Api.Nam + "&lt;")'), [
    "1:76 error IContextApi has no member 'Nam'.",
  ])
  invalid(csharpType, set('{\r\n  return 1 &lt; &quot;a&quot;; }'), [
    "2:10 error '<' cannot be applied to int and string.",
  ])
  valid(csharpType, set('(context.Api.Name)'))
})

test('a type that the service does not allow is an error', () => {
  invalid(csharpAllowed, set('(System.IO.File.ReadAllText("a"))'), [
    '1:52 error Policy expressions cannot use the type System.IO.File.',
  ])
})

test('a path without return is an error, unreachable code a warning', () => {
  invalid(csharpFlow, set('{ if (context.Tracing) { return 1; } }'), [
    '1:86 error Not every path ends with `return`.',
  ])
  invalid(csharpUnreachable, set('{ return 1; return 2; }'), [
    '1:63 warning The code is never reached.',
  ])
})

test('an object that is compared with a text is a warning', () => {
  invalid(csharpReferenceComparison, set('(context.Variables["b"] == "c")'), [
    "1:52 warning '==' compares an object with a text by reference, so equal texts differ.",
  ])
})

test.run()
