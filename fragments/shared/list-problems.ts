import type { TextValue } from './text-value.ts'

/** What is wrong with a list that has to name something; left out, nothing is. */
export function listProblems(
  option: string,
  list: readonly TextValue[] | undefined,
): readonly string[] {
  if (list?.length === 0) return [`\`${option}\` is empty.`]
  const blank = list?.findIndex((each) => typeof each === 'string' && each.trim() === '') ?? -1
  return blank < 0 ? [] : [`\`${option}[${blank}]\` is empty.`]
}
