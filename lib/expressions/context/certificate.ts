import { code } from '../compose.ts'
import { type Absent, entity, entityMethod } from '../entity.ts'
import type { BooleanExpression } from '../operations/boolean.ts'
import type { DateTimeExpression } from '../operations/date-time.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'

interface Members {
  readonly thumbprint: StringExpression
  readonly subject: StringExpression
  readonly issuer: StringExpression
  readonly serialNumber: StringExpression
  readonly friendlyName: StringExpression
  readonly notBefore: DateTimeExpression
  readonly notAfter: DateTimeExpression
  /** Checks the chain and revocation: `a.Verify()`. */
  verify(): BooleanExpression
  /** Checks the chain alone: `a.VerifyNoRevocation()`. */
  verifyNoRevocation(): BooleanExpression
}

/** A certificate, absent where the client sent none. */
export type Certificate = Absent<Members>

/** How C# has it: `X509Certificate2`. */
export const certificate = entity<Members>('X509Certificate2', {
  thumbprint: shapes.string,
  subject: shapes.string,
  issuer: shapes.string,
  serialNumber: shapes.string,
  friendlyName: shapes.string,
  notBefore: shapes.dateTime,
  notAfter: shapes.dateTime,
  verify: entityMethod(shapes.bool, () => code`Verify()`),
  verifyNoRevocation: entityMethod(shapes.bool, () => code`VerifyNoRevocation()`),
})
