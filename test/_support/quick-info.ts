import ts from 'typescript-editor'

/** What an editor shows at offsets of a file: its language service is that of TypeScript 5. */
export function quickInfo(
  path: string,
  text: string,
  offsets: readonly number[],
): readonly string[] {
  const { sys } = ts
  const service = ts.createLanguageService({
    getScriptFileNames: () => [path],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const content = name === path ? text : sys.readFile(name)
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content)
    },
    getCurrentDirectory: () => path.slice(0, path.lastIndexOf('/')),
    getCompilationSettings: () => ({
      strict: true,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
    }),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: sys.fileExists,
    readFile: sys.readFile,
    directoryExists: sys.directoryExists,
    getDirectories: sys.getDirectories,
    realpath: (name) => sys.realpath?.(name) ?? name,
  })
  const mistakes = service.getSemanticDiagnostics(path)
  if (mistakes.length > 0) {
    throw new Error(ts.flattenDiagnosticMessageText(mistakes[0]!.messageText, '\n'))
  }
  return offsets.map((offset) =>
    ts.displayPartsToString(service.getQuickInfoAtPosition(path, offset)?.documentation),
  )
}
