import { fieldError } from '../refusal.ts'

/** What a write fails with that a test lets fail late. */
export const lateError = () =>
  fieldError(
    'include-fragment',
    "Error in element 'include-fragment' on line 3, column 4: Policy fragment with id 'missing' could not be found.",
  )
