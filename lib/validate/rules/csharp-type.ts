import { csharpRule } from '../csharp-rule.ts'

/** Names, members, arguments and operators of C# fit their types. */
export const csharpType = csharpRule(
  'csharp-type',
  'error',
  'Names, members, arguments and operators of C# fit their types.',
  'https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/expressions',
)
