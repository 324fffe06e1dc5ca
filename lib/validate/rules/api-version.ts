import { atKey } from '../../diagnostics/call-site.ts'
import { unknownTo } from '../../resources/api-version.ts'
import { keysOf } from '../../resources/problem.ts'
import { resourceWords } from '../../resources/resource.ts'
import type { ProjectRule } from '../rule.ts'

/** The version of the management API knows the options that resources use. */
export const apiVersion: ProjectRule = {
  code: 'api-version',
  severity: 'error',
  wholeProject: true,
  summary: 'The version of the management API knows the options that resources use.',
  docs: 'https://learn.microsoft.com/rest/api/apimanagement/',
  checkProject({ resources, apiVersion: version, report }) {
    for (const resource of resources) {
      for (const { option, preview, stable } of unknownTo(version, resource)) {
        const what = option === '' ? `A ${resourceWords[resource.resource]}` : `\`${option}\``
        const since = stable ? `${stable}, or ${preview}` : preview
        report(
          keysOf(option).reduce(atKey, resource.origin),
          `${what} needs version ${since} of the management API; the project is for ${version}.`,
          { hint: `Set \`apiVersion\` to '${stable ?? preview}' or a later one.` },
        )
      }
    }
  },
}
