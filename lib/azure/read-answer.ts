/**
 * What the text of an answer holds: JSON, else the text. Policies sometimes come as the document
 * itself although JSON was asked for: they are put where JSON has them.
 * @see https://learn.microsoft.com/rest/api/apimanagement/policy/get
 */
export function readAnswer(
  text: string | undefined,
  {
    type = '',
    format = 'xml',
  }: { readonly type?: string | undefined; readonly format?: string | undefined } = {},
): unknown {
  const content = (text ?? '').replace(/^\uFEFF/, '')
  if (content.trim() === '') return undefined
  const json = parsed(content)
  if (json !== undefined) return json
  if (!isPolicy(content, type)) return content
  const [, raw, own] = /apim\.policy(?:(\.raw)|())\+xml/i.exec(type) ?? []
  const named = raw ? 'rawxml' : own === undefined ? format : 'xml'
  return { properties: { value: content, format: named } }
}

const isPolicy = (content: string, type: string): boolean =>
  !/html/i.test(type) && (/xml/i.test(type) || startsAsPolicy.test(content))

const startsAsPolicy = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:policies|fragment)[\s/>]/

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
