import { entity } from '../entity.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'

/** The footprint of the region. */
export interface Sustainability {
  /** From `VeryLow` to `VeryHigh`, or `NotAvailable`. */
  readonly currentCarbonIntensity: StringExpression
}

/** How C# has it: `ISustainabilityInfo`. */
export const sustainability = entity<Sustainability>('ISustainabilityInfo', {
  currentCarbonIntensity: shapes.enumeration,
})
