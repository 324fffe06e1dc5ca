import { at, type Rule } from '../rule.ts'

/** A policy may stand only in the sections its reference page lists under "Policy sections". */
export const sectionAllowed: Rule = {
  code: 'section-allowed',
  severity: 'error',
  summary: 'A policy stands only in the sections its reference page lists.',
  docs: 'https://learn.microsoft.com/azure/api-management/api-management-howto-policies',
  check({ visits, report }) {
    for (const { policy, slot, section, element } of visits) {
      if (!policy || slot || !section || policy.category === 'undocumented') continue
      if (policy.sections.includes(section)) continue
      const isSeen = policy.undocumentedSections?.includes(section) ?? false
      const message = isSeen
        ? `The reference does not list <${section}> for \`${policy.name}\`.`
        : `\`${policy.name}\` is not allowed in <${section}>.`
      const places = policy.sections.map((name) => `<${name}>`).join(', ')
      report(at(element), message, {
        hint: places ? `Move it to ${places}.` : 'It stands only inside other policies.',
        ...(policy.docs && { docs: policy.docs }),
        ...(isSeen && { severity: 'warning' }),
      })
    }
  },
}
