import type { Status } from './status';

/**
 * Why a run of the command ends early, with what to do about it. It is thrown, since it ends the run
 * from wherever it is noticed; `main` catches it and prints the message.
 */
export class Failure extends Error {
  readonly status: Status;

  constructor(status: Status, message: string) {
    super(message);
    this.status = status;
  }
}

/** The command was asked wrongly. */
export const misused = (message: string): Failure => new Failure('misused', message);

/** A file cannot be used. */
export const unreadable = (message: string): Failure => new Failure('unreadable', message);
