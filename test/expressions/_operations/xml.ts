import { context } from '../../../lib/expressions/context.ts'
import type { Row } from './row.ts'

const xml = context.request.body.asXml()

export const rows: readonly Row[] = [
  ['element', xml.element('a'), 'context.Request.Body.As<XElement>().Element("a")', 'XElement'],
  [
    'attribute',
    xml.attribute('a'),
    '(string)context.Request.Body.As<XElement>().Attribute("a")',
    'string',
  ],
  ['value', xml.value, 'context.Request.Body.As<XElement>().Value', 'string'],
  [
    'value of an element',
    xml.element('a').value,
    'context.Request.Body.As<XElement>().Element("a").Value',
    'string',
  ],
  [
    'exists',
    xml.element('a').exists,
    'context.Request.Body.As<XElement>().Element("a") != null',
    'bool',
  ],
  [
    'or',
    xml.element('a').or(xml),
    'context.Request.Body.As<XElement>().Element("a") ?? context.Request.Body.As<XElement>()',
    'XElement',
  ],
  ['to text', xml.toText(), 'context.Request.Body.As<XElement>().ToString()', 'string'],
]
