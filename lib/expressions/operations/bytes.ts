import { code, raw } from '../compose.ts'
import type { Expression, Value } from '../expression.ts'
import { method, type Operation, type Operations } from '../operation.ts'
import { shapes } from '../shape.ts'
import type { Nullable } from './nullable.ts'
import type { NumberExpression } from './number.ts'
import type { StringExpression } from './string.ts'

/** Encodings, hashes and ciphers of bytes. */
export interface BytesOperations {
  /** `Convert.ToBase64String(a)`. */
  toBase64(): StringExpression
  /** Base64 as tokens and URLs have it: `-` and `_`, no `=` at the end. */
  toBase64Url(): StringExpression
  /** Two lower-case digits a byte. */
  toHex(): StringExpression
  /** The text that the bytes are in UTF-8: `Encoding.UTF8.GetString(a)`. */
  decode(): StringExpression
  /** `MD5.Create().ComputeHash(a)`. */
  md5(): BytesExpression
  sha1(): BytesExpression
  sha256(): BytesExpression
  sha384(): BytesExpression
  sha512(): BytesExpression
  /** `new HMACSHA1(key).ComputeHash(a)`. */
  hmacSha1(key: Value<Uint8Array>): BytesExpression
  hmacSha256(key: Value<Uint8Array>): BytesExpression
  hmacSha384(key: Value<Uint8Array>): BytesExpression
  hmacSha512(key: Value<Uint8Array>): BytesExpression
  /** With a symmetric algorithm by name, such as `Aes`. */
  encrypt(algorithm: Value<string>, key: Value<Uint8Array>, iv: Value<Uint8Array>): BytesExpression
  decrypt(algorithm: Value<string>, key: Value<Uint8Array>, iv: Value<Uint8Array>): BytesExpression
}

/** Bytes: a `byte[]`. */
export interface BytesExpression
  extends Expression<Uint8Array>,
    BytesOperations,
    Nullable<BytesExpression, Uint8Array> {
  /** `a.Length`. */
  readonly length: NumberExpression
}

const hash = (name: string): Operation =>
  method(shapes.bytes, (self) => code`${raw(name)}.Create().ComputeHash(${self})`)

const hmac = (name: string): Operation =>
  method(shapes.bytes, (self, key: unknown) => code`new ${raw(name)}(${key}).ComputeHash(${self})`)

/** How C# has them. */
export const bytesOperations = {
  toBase64: method(shapes.string, (self) => code`Convert.ToBase64String(${self})`),
  toBase64Url: method(
    shapes.string,
    (self) =>
      code`Convert.ToBase64String(${self}).TrimEnd('=').Replace('+', '-').Replace('/', '_')`,
  ),
  toHex: method(
    shapes.string,
    (self) => code`BitConverter.ToString(${self}).Replace("-", "").ToLowerInvariant()`,
  ),
  decode: method(shapes.string, (self) => code`Encoding.UTF8.GetString(${self})`),
  md5: hash('MD5'),
  sha1: hash('SHA1'),
  sha256: hash('SHA256'),
  sha384: hash('SHA384'),
  sha512: hash('SHA512'),
  hmacSha1: hmac('HMACSHA1'),
  hmacSha256: hmac('HMACSHA256'),
  hmacSha384: hmac('HMACSHA384'),
  hmacSha512: hmac('HMACSHA512'),
  encrypt: method(
    shapes.bytes,
    (self, algorithm: unknown, key: unknown, iv: unknown) =>
      code`${self}.Encrypt(${algorithm}, ${key}, ${iv})`,
  ),
  decrypt: method(
    shapes.bytes,
    (self, algorithm: unknown, key: unknown, iv: unknown) =>
      code`${self}.Decrypt(${algorithm}, ${key}, ${iv})`,
  ),
} satisfies Operations<BytesOperations>
