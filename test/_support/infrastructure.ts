import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { type ArmDeployment, type ArmPlace, type ArmResource, deploy } from './arm-deployment.ts'
import { parametersOf } from './bicep-parameters.ts'

/** Where the infrastructure of the collector is described. */
export const folder = 'collector/infra'

/** The text of one of its files; nothing where there is none. */
export const read = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, 'utf8') : undefined

/** The text of one of its files. */
export const textOf = (path: string): string => readFileSync(path, 'utf8')

/** The paths of all its files of Bicep. */
export const bicepFiles: readonly string[] = readdirSync(folder, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => name.endsWith('.bicep'))
  .map((name) => join(folder, name))
  .sort()

/** The template that the portal takes. */
export const template: unknown = JSON.parse(textOf(`${folder}/azuredeploy.json`))

const place: ArmPlace = {
  cloud: 'AzureCloud',
  subscriptionId: 'collector-subscription',
  resourceGroup: 'usage',
}

/** Deploys the template to nowhere. */
export const deployed = (
  parameters: Readonly<Record<string, unknown>> = {},
  where: Partial<ArmPlace> = {},
): ArmDeployment =>
  deploy(
    template,
    { instance: 'contoso-usage', apimName: 'contoso-apim', ...parameters },
    { ...place, ...where },
  )

/** Deploys the template with the parameters of an environment. */
export const deployedTo = (
  environment: string,
  env: Readonly<Record<string, string>> = {},
): ArmDeployment =>
  deploy(template, parametersOf(textOf(`${folder}/${environment}.bicepparam`), env), place)

/** The resources of a type. */
export const ofType = ({ resources }: ArmDeployment, type: string): readonly ArmResource[] =>
  resources.filter((each) => each.type === type)

/** The one resource of a type. */
export function only(deployment: ArmDeployment, type: string): ArmResource {
  const found = ofType(deployment, type)
  assert.is(found.length, 1, `there is one ${type}`)
  return found[0]!
}

/** The settings of the app. */
export const appSettings = (deployment: ArmDeployment): Readonly<Record<string, string>> =>
  only(deployment, 'Microsoft.Web/sites/config').properties as Readonly<Record<string, string>>

/** The key of the collector, as it is in the vault. */
export const collectorKey = ({ resources }: ArmDeployment): string => {
  const key = resources.find(({ name }) => name.endsWith('/collector-key'))
  return String(key?.properties['value'])
}
