import { operations } from './expression-node.ts'
import { bytesOperations } from './operations/bytes.ts'
import { comparisonOperations } from './operations/comparison.ts'
import { dateTimeOperations } from './operations/date-time.ts'
import { jsonOperations } from './operations/json.ts'
import { jsonCasts } from './operations/json-cast.ts'
import { listOperations } from './operations/list.ts'
import { nullableOperations } from './operations/nullable.ts'
import { numberOperations } from './operations/number.ts'
import { patternOperations } from './operations/pattern.ts'
import { stringOperations } from './operations/string.ts'
import { stringConversions } from './operations/string-conversion.ts'
import { stringEncodings } from './operations/string-encoding.ts'
import { timeSpanOperations } from './operations/time-span.ts'
import { toTextOperations } from './operations/to-text.ts'
import { xmlOperations } from './operations/xml.ts'

/** The families of operations. A name means the same in all of them: types decide who sees it. */
export const families = [
  comparisonOperations,
  nullableOperations,
  toTextOperations,
  numberOperations,
  stringOperations,
  stringConversions,
  stringEncodings,
  patternOperations,
  bytesOperations,
  dateTimeOperations,
  timeSpanOperations,
  jsonOperations,
  jsonCasts,
  listOperations,
  xmlOperations,
] as const

// One prototype for all, because a `csharp` template cannot know the type it was given.
for (const family of families) Object.defineProperties(operations, family)
