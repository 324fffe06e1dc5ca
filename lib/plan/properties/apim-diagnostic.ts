import { lastSegment, type NormalForm } from './parts.ts'

/** @see https://learn.microsoft.com/rest/api/apimanagement/diagnostic/get */
export const apimDiagnosticForm: readonly NormalForm[] = [['loggerId', lastSegment]]
