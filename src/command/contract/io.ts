export type Sink = {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
};

/**
 * The arguments, streams, environment and folder of the process in which a command runs. Commands
 * open files themselves.
 */
export type Io = {
  /** The arguments, without the names of Node and of the command. */
  readonly argv: readonly string[];
  readonly stdin: AsyncIterable<string | Uint8Array>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: { readonly [name: string]: string | undefined };
  /** The folder against which relative paths of files are resolved. */
  readonly folder: string;
};
