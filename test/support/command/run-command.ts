import { main } from '../../../src/command/main';

/** How a run of the command ended, and what it wrote. */
export type Run = {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** Both together in the order in which they were written. */
  readonly all: string;
};

/** Where and how the command is run. */
export type Surroundings = {
  readonly folder?: string;
  readonly stdin?: string;
  readonly env?: { readonly [name: string]: string };
  readonly isTerminal?: boolean;
  readonly columns?: number;
};

/** Runs the command as a shell would, in this process. */
export const runCommand = async (
  argv: readonly string[],
  { folder = '/', stdin = '', env = {}, isTerminal = false, columns }: Surroundings = {},
): Promise<Run> => {
  let [out, err, all] = ['', '', ''];
  const shape = { isTTY: isTerminal, ...(columns === undefined ? {} : { columns }) };
  const status = await main({
    argv,
    folder,
    env,
    stdin: (async function* () {
      yield stdin;
    })(),
    stdout: {
      ...shape,
      write: (text) => {
        out += text;
        all += text;
      },
    },
    stderr: {
      ...shape,
      write: (text) => {
        err += text;
        all += text;
      },
    },
  });
  return { status, out, err, all };
};
