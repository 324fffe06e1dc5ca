import { hostname, userInfo } from 'node:os'

type Environment = Readonly<Record<string, string | undefined>>

/** Who deploys: as the pipeline says, or the user of this machine. */
export function who(env: Environment): string {
  const named = env['GITHUB_ACTOR'] || env['BUILD_REQUESTEDFOR'] || env['GITLAB_USER_LOGIN']
  return named || `${env['USER'] || env['USERNAME'] || userName()}@${hostname()}`
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'somebody'
  }
}

/** The commit that is deployed, where a pipeline says it. */
export const commitOf = (env: Environment): string | undefined =>
  env['GITHUB_SHA'] || env['BUILD_SOURCEVERSION'] || env['CI_COMMIT_SHA'] || undefined
