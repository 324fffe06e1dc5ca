/** The forms that a report is asked for in. */
export const questionFormats = ['table', 'json', 'csv', 'md', 'parquet', 'focus'] as const

/** One of them. */
export type QuestionFormat = (typeof questionFormats)[number]
