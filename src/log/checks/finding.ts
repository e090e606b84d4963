import { type Flaw, show } from '../../flaw';
import type { LogEntry } from '../event-log/log-entry';
import type { ProblemTag } from '../event-log/problem';

export type Finding = {
  readonly tag: ProblemTag;
  readonly at: number;
  readonly id?: string;
  readonly flaw: Flaw;
};

export const finding = ({ at, id }: LogEntry, tag: ProblemTag, flaw: Flaw): Finding => ({
  tag,
  at,
  ...(id === undefined ? {} : { id }),
  flaw,
});

export const otherEvent = (id: string): Flaw => ({
  path: 'id',
  expected: 'an id that no earlier event has',
  found: `${show(id)}, which names another event`,
  advice: 'Give this event another id; the first event with the id is kept.',
});

export const sameEvent = (id: string): Flaw => ({
  path: 'id',
  expected: 'each event once',
  found: `${show(id)} a second time, for the same event`,
  advice: 'Nothing needs to be done; the event is kept once.',
});

export const actOnAct = (target: { readonly id: string; readonly type: string }): Flaw => ({
  path: 'data.target',
  expected: 'the id of an event about the world',
  found: `${show(target.id)}, an ${target.type}`,
  advice: 'Name the event that was recorded wrongly; its latest correction counts.',
});

export const dangling = (path: string, id: string, wasRefused: boolean): Flaw => ({
  path,
  expected: 'the id of an event of this log',
  found: wasRefused ? `${show(id)}, which was refused` : `${show(id)}, which is not in the log`,
  advice: wasRefused ? 'Correct that event first.' : 'Add the event, or correct the id.',
});

export const tooLate = (target: string): Flaw => ({
  path: 'data.target',
  expected: 'an event that has not been retracted',
  found: `${show(target)}, retracted before this was recorded`,
  advice: 'A retraction is final: record what happened as a new event.',
});
