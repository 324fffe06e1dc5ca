import { csharpRule } from '../csharp-rule.ts'

/** All C# can be reached. */
export const csharpUnreachable = csharpRule(
  'csharp-unreachable',
  'warning',
  'All C# can be reached.',
  'https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/statements#132-end-points-and-reachability',
)
