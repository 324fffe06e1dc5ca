import type { XmlElement } from '../xml/node.ts'

/** Whether an element's text is a Liquid template, in which double braces are Liquid's. */
export const isLiquid = (element: XmlElement): boolean =>
  element.attributes.some(
    ({ name, value }) =>
      name === 'template' && value.kind === 'literal' && value.text.toLowerCase() === 'liquid',
  )
