import * as fc from 'fast-check';
import type { TimedEvent } from '../../../temporal/event/event';
import { timeline } from '../../../temporal/timeline/timeline';
import { asOf } from '../../../temporal/verbs/as-of';
import { mustBeSame, plainOf } from '../support/same-rows';
import { casesOf, type Subject } from '../support/subject';
import { elsewhen } from './shifted-clock';

/**
 * What every law rests on: tables and questions see nothing but what they are given. The same log
 * gives the same rows and answers a second time, and when the clock says another time.
 */
export const nothingOutsideIsSeen = <S, E extends TimedEvent>({
  projection,
  logs,
  questions,
}: Subject<S, E>) =>
  fc.property(casesOf(logs), ({ log, points }) => {
    for (const point of points.slice(0, 3)) {
      const ask = () => {
        const state = asOf(point)(timeline(projection)(log));
        const answers = Object.entries(questions).map(([name, ask]) => [name, ask(state)] as const);
        return { tables: Object.fromEntries(plainOf(state)), ...Object.fromEntries(answers) };
      };
      const first = ask();
      mustBeSame(ask(), first, `asked a second time as of ${point}`);
      mustBeSame(elsewhen(ask), first, `asked at another time as of ${point}`);
    }
  });
