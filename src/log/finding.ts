import { type Flaw, show } from '../flaw';
import type { Entry } from './entry';
import type { ProblemTag } from './problem';

/** Something to say of one entry. */
export type Finding = {
  readonly tag: ProblemTag;
  readonly at: number;
  readonly id?: string;
  readonly flaw: Flaw;
};

export const finding = ({ at, id }: Entry, tag: ProblemTag, flaw: Flaw): Finding => ({
  tag,
  at,
  ...(id === undefined ? {} : { id }),
  flaw,
});

export const otherEvent = (id: string): Flaw => ({
  path: 'id',
  expected: 'an id that no earlier event has',
  found: `${show(id)}, which names another event`,
  advice: 'Give this event an id of its own; the first one is kept.',
});

export const sameEvent = (id: string): Flaw => ({
  path: 'id',
  expected: 'each event once',
  found: `${show(id)} a second time, the same in all its fields`,
  advice: 'Nothing need be done; it is kept once.',
});

export const actOnAct = (target: { readonly id: string; readonly type: string }): Flaw => ({
  path: 'data.target',
  expected: 'the id of an event about the world',
  found: `${show(target.id)}, an ${target.type}`,
  advice: 'Aim at the event that was recorded wrongly; the latest correction of it wins.',
});

export const dangling = (path: string, id: string, wasRefused: boolean): Flaw => ({
  path,
  expected: 'the id of an event of this log',
  found: wasRefused ? `${show(id)}, which was refused itself` : `${show(id)}, which is not there`,
  advice: wasRefused ? 'Put that event right first.' : 'Add the event, or correct the id.',
});

export const tooLate = (target: string): Flaw => ({
  path: 'data.target',
  expected: 'an event that has not been retracted',
  found: `${show(target)}, retracted before this was recorded`,
  advice: 'A retraction is final: record what did happen as an event of its own.',
});
