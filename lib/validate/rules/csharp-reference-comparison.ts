import { csharpRule } from '../csharp-rule.ts'

/** Texts are compared by value, not by reference. */
export const csharpReferenceComparison = csharpRule(
  'csharp-reference-comparison',
  'warning',
  'Texts are compared by value, not by reference.',
  'https://learn.microsoft.com/dotnet/csharp/language-reference/operators/equality-operators',
)
