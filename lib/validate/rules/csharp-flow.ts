import { csharpRule } from '../csharp-rule.ts'

/** Every path of C# returns a value, and every local has one where it is used. */
export const csharpFlow = csharpRule(
  'csharp-flow',
  'error',
  'Every path of C# returns a value, and every local has one where it is used.',
  'https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/variables#94-definite-assignment',
)
