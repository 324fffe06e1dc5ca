/** The policy context: `context` is an `IContext`. For the format, see `../signatures.ts`. */
export const contextSignatures = `
`
