/** A module of the dashboard that needs no browser. */
export const dashboardModule = async <T>(name: string): Promise<T> =>
  (await import(new URL(`../../../collector/dashboard/${name}`, import.meta.url).href)) as T
