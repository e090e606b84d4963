import type { Status } from './status';

/**
 * A `Failure` ends the run. It is thrown wherever the reason is found, and `main` prints its
 * message.
 */
export class Failure extends Error {
  readonly status: Status;

  constructor(status: Status, message: string) {
    super(message);
    this.status = status;
  }
}

export const misused = (message: string): Failure => new Failure('misused', message);

export const unreadable = (message: string): Failure => new Failure('unreadable', message);

export const noMore = (rest: readonly string[]): void => {
  const [more] = rest;
  if (more !== undefined) throw misused(`"${more}" is one operand too many.`);
};
