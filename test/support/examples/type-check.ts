import ts from 'typescript';
import { doors, main, root } from './public-names';

/** Code to check, by the name under which its errors are reported. */
export type Sources = Readonly<Record<string, string>>;

const options = (): ts.CompilerOptions => {
  const read = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
  const paths = [main, ...doors].map(({ specifier, entry }) => [specifier, [`./${entry}`]]);
  return { ...options, paths: Object.fromEntries(paths) };
};

/** What the compiler, set as for the project, finds wrong with some modules that are in no file. */
export const typeErrorsIn = (sources: Sources): readonly string[] => {
  const compilerOptions = options();
  const host = ts.createCompilerHost(compilerOptions);
  const files = new Map(
    Object.entries(sources).map(([name, text], at) => [
      `${root}test/docs/example-${at}.ts`,
      // Without an export a file is a script, whose names would be everyone's.
      { name, text: `${text}\nexport {};` },
    ]),
  );
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.getSourceFile = (path, version) => {
    const file = files.get(path);
    return file === undefined
      ? getSourceFile(path, version)
      : ts.createSourceFile(path, file.text, version);
  };
  const ambient = `${root}src/cases/ndjson.d.ts`;
  const program = ts.createProgram([...files.keys(), ambient], compilerOptions, host);
  return [...files].flatMap(([path, { name }]) => {
    const source = program.getSourceFile(path);
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(({ start = 0, messageText }) => {
      const line = (source?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
      return `${name}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
  });
};
