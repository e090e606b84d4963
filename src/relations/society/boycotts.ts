import type { Actor, CountryCode } from '../../vocabulary/actors';
import type { BoycottId, EventId } from '../../vocabulary/ids';
import { table } from '../schedule/policy-table';
import type { Since } from '../schedule/schedule';

/** A boycott by people or shops. */
export type Boycott = {
  /** The boycott. */
  readonly boycott: BoycottId;
  /** Who boycotts. */
  readonly by: Actor;
  /** The country that is boycotted. */
  readonly against: CountryCode;
  /** The goods that are boycotted, in words; null if no act names them. */
  readonly goods: string | null;
  /** Whether the boycott goes on. */
  readonly status: 'on' | 'ended';
  /** When the boycott started; once it has ended, when it ended. */
  readonly since: Since;
  /** The event that started or ended the boycott. */
  readonly act: EventId;
};

export const boycotts = table<Boycott>()({
  BoycottStarted: {
    row: ({ data }) => data.boycott,
    begin: ({ id, by, occurred, data }) => ({
      boycott: data.boycott,
      by,
      against: data.against,
      goods: data.goods ?? null,
      status: 'on',
      since: occurred,
      act: id,
    }),
  },
  BoycottEnded: {
    row: ({ data }) => data.boycott,
    evolve: (draft, { id, occurred }) => {
      if (draft.status === 'ended') return;
      draft.status = 'ended';
      draft.since = occurred;
      draft.act = id;
    },
    refuse: ({ status }) =>
      status === 'ended'
        ? 'the boycott has already ended; start a new boycott, or correct the id'
        : undefined,
  },
});
