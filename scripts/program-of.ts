import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../', import.meta.url));
const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);

const host = ts.createCompilerHost(options);
const read = new Map<string, ts.SourceFile | undefined>();

/** Each file is read once for all programs. */
const readOnce: ts.CompilerHost = {
  ...host,
  getSourceFile: (path, ...rest) => {
    if (!read.has(path)) read.set(path, host.getSourceFile(path, ...rest));
    return read.get(path);
  },
};

/** The types of files of the project and of what they import. Paths start at its top level. */
export const programOf = (paths: readonly string[]) => {
  const program = ts.createProgram(
    [...paths, 'src/cases/ndjson.d.ts'].map((path) => root + path),
    options,
    readOnce,
  );
  const checker = program.getTypeChecker();
  return {
    checker,
    files: program.getSourceFiles(),
    /** What a file exports. */
    exportsOf: (path: string): readonly ts.Symbol[] => {
      const file = program.getSourceFile(root + path);
      const module = file && checker.getSymbolAtLocation(file);
      if (module === undefined) throw new Error(`${path} exports nothing.`);
      return checker.getExportsOfModule(module);
    },
  };
};
