// @ts-check
const name = 'usage-theme'
const themes = ['system', 'light', 'dark']

/** Light or dark, as was chosen here or as the system has it. */
export function startTheme() {
  apply(read())
  addEventListener('DOMContentLoaded', () => {
    const select = document.querySelector('#theme')
    if (!(select instanceof HTMLSelectElement)) return
    select.value = read()
    select.addEventListener('change', () => {
      apply(select.value)
      try {
        localStorage.setItem(name, select.value)
      } catch {
        // Storage is blocked: the choice lasts as long as the page.
      }
    })
  })
}

/** @param {string} theme */
function apply(theme) {
  document.documentElement.dataset['theme'] = theme
}

function read() {
  try {
    const kept = localStorage.getItem(name) ?? 'system'
    return themes.includes(kept) ? kept : 'system'
  } catch {
    return 'system'
  }
}

startTheme()
