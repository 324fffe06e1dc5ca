/** What an expression written in TypeScript is in C#, and the C# type of its result. */
export type Row = readonly [description: string, expression: object, code: string, type: string]
