import { code, raw } from '../compose.ts'
import { type Absent, entity, entityMethod } from '../entity.ts'
import type { Operation } from '../operation.ts'
import type { BytesExpression } from '../operations/bytes.ts'
import type {
  JsonArrayExpression,
  JsonExpression,
  JsonObjectExpression,
} from '../operations/json.ts'
import type { StringExpression } from '../operations/string.ts'
import type { XmlExpression } from '../operations/xml.ts'
import { type Shape, shapes } from '../shape.ts'
import { type Form, form } from './form.ts'

/** Without `preserveContent` the body can be read only once, and is not sent on. */
export interface BodyOptions {
  readonly preserveContent?: boolean
}

interface Members {
  /** `a.As<string>()`. */
  asString(options?: BodyOptions): StringExpression
  /** `a.As<JToken>()`. */
  asJson(options?: BodyOptions): JsonExpression
  /** `a.As<JObject>()`. */
  asObject(options?: BodyOptions): JsonObjectExpression
  /** `a.As<JArray>()`. */
  asArray(options?: BodyOptions): JsonArrayExpression
  /** `a.As<byte[]>()`. */
  asBytes(options?: BodyOptions): BytesExpression
  /** `a.As<XElement>()`. */
  asXml(options?: BodyOptions): XmlExpression
  /** `a.AsFormUrlEncodedContent()`. */
  asForm(options?: BodyOptions): Form
}

/** The body of a message, absent where it has none. */
export type Body = Absent<Members>

const preserving = (options?: BodyOptions) =>
  raw(options?.preserveContent ? 'preserveContent: true' : '')

const as = (shape: Shape & { readonly type: string }): Operation =>
  entityMethod(
    shape,
    (options?: BodyOptions) => code`As<${raw(shape.type)}>(${preserving(options)})`,
  )

/** How C# has it: `IMessageBody`. */
export const body = entity<Members>('IMessageBody', {
  asString: as(shapes.string),
  asJson: as(shapes.token),
  asObject: as(shapes.object),
  asArray: as(shapes.array),
  asBytes: as(shapes.bytes),
  asXml: as(shapes.xml),
  asForm: entityMethod(
    form,
    (options?: BodyOptions) => code`AsFormUrlEncodedContent(${preserving(options)})`,
  ),
})
