import type { Relations, Timeline } from 'bilateral';
import type { Json } from 'bilateral/query';
import { plain, words } from '../../data/summary';
import { type Address, nameOf, type Place } from '../address';
import { answerAt } from '../asking';
import { EventText } from '../event-card';
import { fieldOf, listOf, textOf } from '../json';
import { More } from '../more';

/** With more changes, the page asks the user to choose points that are closer together. */
const most = 2000;

const pointOf = ({ asOf, knownAt }: Place) => (knownAt === null ? { asOf } : { asOf, knownAt });

/**
 * Shows what changed between the two chosen points: what happened, what was learned about earlier
 * days, and the events behind each change.
 */
export const Changes = ({
  address,
  timeline,
}: {
  readonly address: Address;
  readonly timeline: Timeline<Relations>;
}) => {
  const [from, to] = [pointOf(address.other), pointOf(address)];
  const answer = answerAt(timeline, address, { verb: 'changes', from, to, limit: most });
  if (answer === undefined) return <p>These two points cannot be compared.</p>;
  const { value, events, next } = answer;
  return (
    <section>
      <p class="printed">
        From {nameOf(address.other)} to {nameOf(address)}
      </p>
      <h3>What happened</h3>
      <Acts changes={listOf(fieldOf(value, 'world'))} events={events} />
      <h3>What was learned about earlier days</h3>
      <Acts changes={listOf(fieldOf(value, 'learned'))} events={events} />
      {next !== null && <p>There are more changes. Choose points that lie nearer together.</p>}
    </section>
  );
};

const inOrder = (acts: readonly Act[], events: { readonly [id: string]: Json }): readonly Act[] => {
  const dateOf = ({ event }: Act): string => textOf(fieldOf(events[event], 'occurred'));
  return [...acts].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1));
};

type Act = { readonly event: string; readonly changes: Json[] };

const Acts = ({
  changes,
  events,
}: {
  readonly changes: readonly Json[];
  readonly events: { readonly [id: string]: Json };
}) => {
  const acts = new Map<string, Act>();
  for (const change of changes) {
    const id = textOf(listOf(fieldOf(change, 'events')).at(-1));
    const act = acts.get(id) ?? { event: id, changes: [] };
    act.changes.push(change);
    acts.set(id, act);
  }
  if (acts.size === 0) return <p>Nothing.</p>;
  return (
    <More items={inOrder([...acts.values()], events)} first={30}>
      {(shown) => (
        <ol class="acts">
          {shown.map(({ event, changes: made }) => (
            <li key={event}>
              <EventText event={events[event] ?? { id: event }} />
              <ul>
                {made.slice(0, 12).map((change, index) => (
                  <li key={index}>
                    <ChangeText change={change} />
                  </li>
                ))}
                {made.length > 12 && <li>and {made.length - 12} more changes</li>}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </More>
  );
};

const ChangeText = ({ change }: { readonly change: Json }) => {
  const [table, row] = ['table', 'row'].map((key) => textOf(fieldOf(change, key)));
  const path = listOf(fieldOf(change, 'path')).map(textOf).map(words).join(', ');
  const [before, after] = ['before', 'after'].map((key) => fieldOf(change, key));
  const was = before === undefined || before === null ? 'nothing' : plain(before);
  const is = after === undefined || after === null ? 'nothing' : plain(after);
  return (
    <>
      {words(table ?? '')} <strong>{row}</strong>
      {path === '' ? '' : `, ${path}`}: {was} → {is}
    </>
  );
};
