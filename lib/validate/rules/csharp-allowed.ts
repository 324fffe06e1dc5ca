import { csharpRule } from '../csharp-rule.ts'

/** C# names only types and members that the service allows. */
export const csharpAllowed = csharpRule(
  'csharp-allowed',
  'error',
  'C# names only types and members that the service allows.',
  'https://learn.microsoft.com/azure/api-management/api-management-policy-expressions#CLRTypes',
)
