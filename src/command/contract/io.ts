export type Sink = {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
};

/**
 * The process around the command: its arguments, streams, environment and folder. Files are not
 * part of it.
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
