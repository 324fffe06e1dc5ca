import { type Checked, check } from '../csharp/check/check.ts'
import type { Visit } from '../document/visit.ts'
import { membersOf } from '../policies/members.ts'
import type { Code } from '../xml/node.ts'
import type { RuleContext } from './rule.ts'

/** A C# expression of a document: where it stands, and what was found out about it. */
export interface CheckedCode {
  readonly code: Code
  readonly visit: Visit
  readonly checked: Checked
  /** Whether the service evaluates it when the response is there, wherever it stands. */
  readonly isLate: boolean
}

const byNode = new WeakMap<Code, Checked>()
/** Documents repeat expressions; so many are kept. */
const byText = new Map<string, Checked>()
const maxTexts = 5000

/** What parsing and checking an expression finds; each is checked once. */
export function checkedCode(code: Code): Checked {
  const known = byNode.get(code)
  if (known) return known
  const key = `${code.form} ${code.code}`
  const checked = byText.get(key) ?? check(code.code, code.form)
  if (byText.size >= maxTexts) byText.clear()
  byText.set(key, checked)
  byNode.set(code, checked)
  return checked
}

const byContext = new WeakMap<readonly Visit[], readonly CheckedCode[]>()

/** Every expression of a document, in the order of the text. */
export function checkedCodes({ visits }: Pick<RuleContext, 'visits'>): readonly CheckedCode[] {
  const known = byContext.get(visits)
  if (known) return known
  const found = visits.flatMap((visit) =>
    codesOf(visit).map(
      ({ code, isLate }): CheckedCode => ({ code, visit, isLate, checked: checkedCode(code) }),
    ),
  )
  byContext.set(visits, found)
  return found
}

function codesOf({ element, definition }: Visit): readonly Pick<CheckedCode, 'code' | 'isLate'>[] {
  const known = definition && membersOf(definition).attributes
  const inAttributes = element.attributes.flatMap(({ name, value }) =>
    value.kind === 'code'
      ? [{ code: value, isLate: known?.get(name)?.definition.late === true }]
      : [],
  )
  const inText = element.children.flatMap((node) =>
    node.kind === 'text' && node.value.kind === 'code' ? [{ code: node.value, isLate: false }] : [],
  )
  return [...inAttributes, ...inText]
}
