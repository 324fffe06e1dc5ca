import { csharpRule } from '../csharp-rule.ts'

/** C# keeps to version 7, the one that the service compiles. */
export const csharpVersion = csharpRule(
  'csharp-version',
  'error',
  'C# keeps to version 7, the one that the service compiles.',
  'https://learn.microsoft.com/azure/api-management/api-management-policy-expressions#Syntax',
)
