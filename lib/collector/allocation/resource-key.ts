/**
 * What two ids of one resource have in common: Azure writes them in upper and lower case as it
 * pleases.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
 */
export const resourceKey = (resource: string): string => resource.toLowerCase()
