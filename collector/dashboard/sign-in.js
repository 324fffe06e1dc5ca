// @ts-check
import { forgetAnswers } from './api.js'
import { byId } from './element.js'
import { keepKey, sessionKey } from './session.js'

/**
 * Makes the form and the button work.
 * @param {() => void} show
 */
export function startSignIn(show) {
  const input = keyInput()
  byId('sign-in').addEventListener('submit', (event) => {
    event.preventDefault()
    const key = input.value.trim()
    if (key === '') return askForKey('Enter the access key that you were given.')
    keepKey(key)
    forgetAnswers()
    show()
  })
  byId('sign-out').addEventListener('click', () => {
    keepKey(null)
    forgetAnswers()
    askForKey('You are signed out.')
  })
}

/**
 * Asks for a key; a key that was refused is forgotten.
 * @param {string} [said]
 */
export function askForKey(said) {
  const wasRefused = sessionKey() !== null
  keepKey(null)
  const input = keyInput()
  byId('sign-in').hidden = false
  byId('content').hidden = true
  byId('sign-out').hidden = true
  byId('caller').textContent = ''
  for (const section of document.querySelectorAll('#content .panel')) section.replaceChildren()
  const text =
    said ?? (wasRefused ? 'This access key is not accepted. Check it and try again.' : '')
  byId('sign-in-problem').textContent = text
  input.setAttribute('aria-invalid', `${said === undefined && wasRefused}`)
  input.value = ''
  input.focus()
}

/** Shows the page to who was let in. */
export function letIn() {
  byId('sign-in').hidden = true
  byId('sign-in-problem').textContent = ''
  byId('content').hidden = false
  byId('sign-out').hidden = sessionKey() === null
}

const keyInput = () => /** @type {HTMLInputElement} */ (byId('key'))
