// @ts-check
const name = 'usage-key'

/** Where the browser keeps nothing for this page, the key lasts as long as the page. */
let key = read()

/** The access key of this tab. */
export const sessionKey = () => key

/**
 * Keeps a key until the tab is closed, or forgets it.
 * @param {string | null} text
 */
export function keepKey(text) {
  key = text
  try {
    if (text === null) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, text)
  } catch {
    // Storage is blocked: the variable has it.
  }
}

/** Takes the key out of `#key=…` and out of the address, before anything is drawn. */
export function takeKeyFromAddress() {
  const given = new URLSearchParams(location.hash.slice(1)).get('key')
  if (given === null) return false
  history.replaceState(history.state, '', location.pathname + location.search)
  if (given !== '') keepKey(given)
  return true
}

/** @returns {string | null} */
function read() {
  try {
    return sessionStorage.getItem(name)
  } catch {
    return null
  }
}
