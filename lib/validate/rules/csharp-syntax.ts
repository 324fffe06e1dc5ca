import { csharpRule } from '../csharp-rule.ts'

/** C# is complete and well-formed. */
export const csharpSyntax = csharpRule(
  'csharp-syntax',
  'error',
  'C# is complete and well-formed.',
  'https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/grammar',
)
