import { context } from '../../../lib/expressions/context.ts'
import { namedValue } from '../../../lib/expressions/named-value.ts'
import { text } from '../../../lib/expressions/text.ts'
import { variable } from '../../../lib/expressions/variable.ts'
import type { Row } from './row.ts'

const method = context.request.method
const bytes = variable.bytes('b')

export const rows: readonly Row[] = [
  [
    'Base64',
    bytes.toBase64(),
    'Convert.ToBase64String(context.Variables.GetValueOrDefault<byte[]>("b"))',
    'string',
  ],
  [
    'Base64 for URLs',
    bytes.toBase64Url(),
    "Convert.ToBase64String(context.Variables.GetValueOrDefault<byte[]>(\"b\")).TrimEnd('=').Replace('+', '-').Replace('/', '_')",
    'string',
  ],
  [
    'hexadecimal',
    bytes.toHex(),
    'BitConverter.ToString(context.Variables.GetValueOrDefault<byte[]>("b")).Replace("-", "").ToLowerInvariant()',
    'string',
  ],
  [
    'decode',
    bytes.decode(),
    'Encoding.UTF8.GetString(context.Variables.GetValueOrDefault<byte[]>("b"))',
    'string',
  ],
  ['length', bytes.length, 'context.Variables.GetValueOrDefault<byte[]>("b").Length', 'int'],
  [
    'MD5',
    bytes.md5(),
    'MD5.Create().ComputeHash(context.Variables.GetValueOrDefault<byte[]>("b"))',
    'byte[]',
  ],
  [
    'SHA-1',
    bytes.sha1(),
    'SHA1.Create().ComputeHash(context.Variables.GetValueOrDefault<byte[]>("b"))',
    'byte[]',
  ],
  [
    'SHA-256',
    bytes.sha256(),
    'SHA256.Create().ComputeHash(context.Variables.GetValueOrDefault<byte[]>("b"))',
    'byte[]',
  ],
  [
    'SHA-384',
    bytes.sha384(),
    'SHA384.Create().ComputeHash(context.Variables.GetValueOrDefault<byte[]>("b"))',
    'byte[]',
  ],
  [
    'SHA-512',
    bytes.sha512(),
    'SHA512.Create().ComputeHash(context.Variables.GetValueOrDefault<byte[]>("b"))',
    'byte[]',
  ],
  [
    'HMAC with SHA-1',
    bytes.hmacSha1(bytes),
    'new HMACSHA1(context.Variables.GetValueOrDefault<byte[]>("b")).ComputeHash(context.Variables.GetValueOrDefault<byte[]>("b"))',
    'byte[]',
  ],
  [
    'HMAC with SHA-256',
    bytes.hmacSha256(text`${namedValue('key')}`.toBytes()),
    'new HMACSHA256(Encoding.UTF8.GetBytes("{{key}}")).ComputeHash(context.Variables.GetValueOrDefault<byte[]>("b"))',
    'byte[]',
  ],
  [
    'HMAC with SHA-384',
    bytes.hmacSha384(bytes),
    'new HMACSHA384(context.Variables.GetValueOrDefault<byte[]>("b")).ComputeHash(context.Variables.GetValueOrDefault<byte[]>("b"))',
    'byte[]',
  ],
  [
    'HMAC with SHA-512, key constant',
    bytes.hmacSha512(new Uint8Array([1, 2, 255])),
    'new HMACSHA512(Convert.FromBase64String("AQL/")).ComputeHash(context.Variables.GetValueOrDefault<byte[]>("b"))',
    'byte[]',
  ],
  [
    'encrypt',
    bytes.encrypt('Aes', bytes, bytes),
    'context.Variables.GetValueOrDefault<byte[]>("b").Encrypt("Aes", context.Variables.GetValueOrDefault<byte[]>("b"), context.Variables.GetValueOrDefault<byte[]>("b"))',
    'byte[]',
  ],
  [
    'decrypt',
    bytes.decrypt('Aes', bytes, bytes),
    'context.Variables.GetValueOrDefault<byte[]>("b").Decrypt("Aes", context.Variables.GetValueOrDefault<byte[]>("b"), context.Variables.GetValueOrDefault<byte[]>("b"))',
    'byte[]',
  ],
  ['exists', bytes.exists, 'context.Variables.GetValueOrDefault<byte[]>("b") != null', 'bool'],
  [
    'or',
    bytes.or(bytes),
    'context.Variables.GetValueOrDefault<byte[]>("b", context.Variables.GetValueOrDefault<byte[]>("b"))',
    'byte[]',
  ],
  [
    'the hash of a text',
    method.toBytes().sha256().toHex(),
    'BitConverter.ToString(SHA256.Create().ComputeHash(Encoding.UTF8.GetBytes(context.Request.Method))).Replace("-", "").ToLowerInvariant()',
    'string',
  ],
]
