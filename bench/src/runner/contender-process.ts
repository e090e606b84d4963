import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Ask, Reply } from './messages.ts';

/** A contender in a process of its own, with its own heap and compiled code. */
export type ContenderProcess = {
  readonly name: string;
  readonly ask: (message: Ask) => Promise<Reply>;
  readonly stop: () => void;
};

const child = fileURLToPath(new URL('./child.js', import.meta.url));

/** Collecting garbage on the one thread makes its cost part of the contender's CPU time. */
const flags = ['--single-threaded-gc', '--max-old-space-size=8192'];

export const startProcess = async (
  plan: string,
  table: string,
  name: string,
  contender: string,
): Promise<ContenderProcess> => {
  const forked = fork(child, [plan, table, contender], { execArgv: flags });
  await nextReply(forked, name);
  return {
    name,
    ask: async (message) => {
      const reply = nextReply(forked, name);
      forked.send(message);
      return reply;
    },
    stop: () => forked.kill(),
  };
};

const nextReply = (forked: ChildProcess, name: string): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`${name} ended with ${code}.`));
    forked.once('exit', onExit);
    forked.once('message', (reply: Reply) => {
      forked.off('exit', onExit);
      if (reply.reply === 'failed') reject(new Error(`${name}: ${reply.message}`));
      else resolve(reply);
    });
  });
