import { collectionsSignatures } from './signatures/collections.ts'
import { contextSignatures } from './signatures/context.ts'
import { cryptographySignatures } from './signatures/cryptography.ts'
import { delegatesSignatures } from './signatures/delegates.ts'
import { jsonSignatures } from './signatures/json.ts'
import { linqSignatures } from './signatures/linq.ts'
import { numbersSignatures } from './signatures/numbers.ts'
import { systemSignatures } from './signatures/system.ts'
import { textSignatures } from './signatures/text.ts'
import { timeSignatures } from './signatures/time.ts'
import { xmlSignatures } from './signatures/xml.ts'

/**
 * The .NET types of policy expressions, in declarations that read like C#: a type begins at the
 * start of a line, each member has an indented line of its own.
 *
 * - `unlisted` before a type or member: .NET has it, but the service does not let expressions name
 *   it. Delegates and enums are never marked: no use of one was ever seen refused.
 * - `opaque` before a type: its members are not declared, and nothing is said of their use.
 * - `?` behind a reference type: the value can be absent where real requests come in.
 * @see https://learn.microsoft.com/azure/api-management/api-management-policy-expressions#CLRTypes
 */
export const signatures: readonly string[] = [
  systemSignatures,
  numbersSignatures,
  timeSignatures,
  textSignatures,
  collectionsSignatures,
  linqSignatures,
  delegatesSignatures,
  jsonSignatures,
  xmlSignatures,
  cryptographySignatures,
  contextSignatures,
]
