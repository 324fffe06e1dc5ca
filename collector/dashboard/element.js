// @ts-check
/** @typedef {string | number | boolean | null | undefined | ((event: Event) => void)} Attribute */
/** @typedef {Node | string | number | null | undefined | false} Child */

/**
 * Makes an element. Texts become text nodes and nothing is ever read as HTML; a function is a
 * listener for the event of its name.
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {Readonly<Record<string, Attribute>>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[N]}
 */
export const element = (name, attributes, ...children) =>
  filled(document.createElement(name), attributes, children)

/**
 * Makes an element of a drawing.
 * @template {keyof SVGElementTagNameMap} N
 * @param {N} name
 * @param {Readonly<Record<string, Attribute>>} [attributes]
 * @param {...Child} children
 * @returns {SVGElementTagNameMap[N]}
 */
export const drawing = (name, attributes, ...children) =>
  filled(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children)

/**
 * An element of the page that is always there.
 * @param {string} id
 */
export function byId(id) {
  const found = document.getElementById(id)
  if (!found) throw new Error(`The page has no #${id}.`)
  return found
}

/**
 * @template {Element} E
 * @param {E} made
 * @param {Readonly<Record<string, Attribute>>} [attributes]
 * @param {readonly Child[]} [children]
 * @returns {E}
 */
function filled(made, attributes = {}, children = []) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue
    if (typeof value === 'function') made.addEventListener(name, value)
    else made.setAttribute(name, value === true ? '' : `${value}`)
  }
  for (const child of children) {
    if (child === undefined || child === null || child === false) continue
    made.append(typeof child === 'object' ? child : `${child}`)
  }
  return made
}
