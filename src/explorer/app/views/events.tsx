import type { Relations, Timeline } from 'bilateral';
import type { Json } from 'bilateral/query';
import { useMemo, useState } from 'preact/hooks';
import type { Address } from '../address';
import { answerAt } from '../asking';
import { EventText } from '../event-card';
import { textOf } from '../json';
import { More } from '../more';

export const Events = ({
  address,
  whole,
  go,
}: {
  readonly address: Address;
  /** The timeline of the whole log, with no event left out. */
  readonly whole: Timeline<Relations>;
  readonly go: (change: Partial<Address>) => void;
}) => {
  const [sought, seek] = useState('');
  const answer = useMemo(
    () => answerAt(whole, address, { verb: 'events' }),
    [whole, address.knownAt],
  );
  const found = useMemo(() => {
    const word = sought.toLowerCase();
    return eventsIn(answer?.value, answer?.events ?? {}).filter(
      ({ text }) => word === '' || text.includes(word),
    );
  }, [answer, sought]);
  const { dropped } = address;
  return (
    <section>
      <div class="controls">
        <label>
          Search events{' '}
          <input type="search" value={sought} onInput={(e) => seek(e.currentTarget.value)} />
        </label>
        {dropped.length > 0 && (
          <button type="button" onClick={() => go({ dropped: [] })}>
            Count all events again
          </button>
        )}
      </div>
      <p>{found.length === 1 ? '1 event' : `${found.length} events`}</p>
      <More items={found} first={30}>
        {(shown) => (
          <ul class="list">
            {shown.map(({ id, event }) => (
              <li key={id}>
                <label class="switch">
                  <input
                    type="checkbox"
                    checked={!dropped.includes(id)}
                    onChange={({ currentTarget }) =>
                      go({
                        dropped: currentTarget.checked
                          ? dropped.filter((each) => each !== id)
                          : [...dropped, id],
                      })
                    }
                  />{' '}
                  counts <span class="hidden">{id}</span>
                </label>
                <EventText event={event} />
              </li>
            ))}
          </ul>
        )}
      </More>
    </section>
  );
};

const eventsIn = (ids: Json | undefined, events: { readonly [id: string]: Json }) =>
  (Array.isArray(ids) ? ids : []).map((each) => {
    const id = textOf(each);
    const event = events[id] ?? { id };
    return { id, event, text: JSON.stringify(event).toLowerCase() };
  });
