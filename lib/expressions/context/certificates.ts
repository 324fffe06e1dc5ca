import { code } from '../compose.ts'
import { entity, entityMethod } from '../entity.ts'
import type { Value } from '../expression.ts'
import type { BooleanExpression } from '../operations/boolean.ts'
import type { ListExpression } from '../operations/list.ts'
import { shapes } from '../shape.ts'
import { type Certificate, certificate } from './certificate.ts'

/** The certificates of the service, by id. */
export interface Certificates {
  /** `a["b"]`, which fails where there is none. */
  get(id: Value<string>): Certificate
  /** `a.ContainsKey("b")`. */
  has(id: Value<string>): BooleanExpression
  readonly values: ListExpression<Certificate>
}

/** How C# has it: `IReadOnlyDictionary<string, X509Certificate2>`. */
export const certificates = entity<Certificates>('IReadOnlyDictionary<string, X509Certificate2>', {
  get: entityMethod(certificate, (id: unknown) => code`[${id}]`),
  has: entityMethod(shapes.bool, (id: unknown) => code`ContainsKey(${id})`),
  values: { type: 'IEnumerable<X509Certificate2>', element: certificate },
})
