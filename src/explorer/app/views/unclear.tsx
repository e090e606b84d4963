import type { Relations, Timeline } from 'bilateral';
import type { Json } from 'bilateral/query';
import { plain, summaryOf, words } from '../../data/summary';
import type { Address } from '../address';
import { answerAt } from '../asking';
import { EventText } from '../event-card';
import { fieldOf, listOf, textOf } from '../json';
import { More } from '../more';

export const Unclear = ({
  address,
  timeline,
}: {
  readonly address: Address;
  readonly timeline: Timeline<Relations>;
}) => {
  const { asOf } = address;
  const unsettled = answerAt(timeline, address, { verb: 'unsettled', asOf });
  const contested = answerAt(timeline, address, { verb: 'answer', question: 'contested', asOf });
  const upcoming = answerAt(timeline, address, { verb: 'upcoming', asOf });
  const args = { table: 'coverages' };
  const coverages = answerAt(timeline, address, { verb: 'rows', args, asOf });
  return (
    <section>
      <h3>Uncertain: may or may not have happened by then</h3>
      <List items={listOf(unsettled?.value)}>
        {(id) => <EventText event={unsettled?.events[textOf(id)] ?? { id }} />}
      </List>
      <h3>Contested: asserted by some and denied by others</h3>
      <List items={listOf(contested?.value)}>
        {(claim) => (
          <>
            <strong>{words(textOf(fieldOf(claim, 'claim')))}</strong>
            <Stances title="Asserted by" stances={listOf(fieldOf(claim, 'assertedBy'))} />
            <Stances title="Denied by" stances={listOf(fieldOf(claim, 'deniedBy'))} />
          </>
        )}
      </List>
      <h3>Coming: decided, and not yet in effect</h3>
      <List items={listOf(upcoming?.value)}>
        {(due) => (
          <>
            <strong>{textOf(fieldOf(due, 'on'))}</strong>: {words(textOf(fieldOf(due, 'table')))}{' '}
            {textOf(fieldOf(due, 'row'))} becomes {summaryOf(fieldOf(due, 'after'))}
            {fieldOf(due, 'stoppedBy') !== undefined && (
              <> (a later act prevented it: {textOf(fieldOf(due, 'stoppedBy'))})</>
            )}
          </>
        )}
      </List>
      <h3>Coverage: what the log claims to hold every act on</h3>
      <List
        items={listOf(coverages?.value)}
        none="Nothing is declared. That the log lacks an act does not mean that there was none."
      >
        {(row) => summaryOf(fieldOf(row, 'value'))}
      </List>
    </section>
  );
};

const List = ({
  items,
  none = 'Nothing.',
  children,
}: {
  readonly items: readonly Json[];
  readonly none?: string;
  readonly children: (item: Json) => preact.ComponentChildren;
}) =>
  items.length === 0 ? (
    <p>{none}</p>
  ) : (
    <More items={items} first={20}>
      {(shown) => (
        <ul class="list">
          {shown.map((item, index) => (
            <li key={index}>{children(item)}</li>
          ))}
        </ul>
      )}
    </More>
  );

const Stances = ({
  title,
  stances,
}: {
  readonly title: string;
  readonly stances: readonly Json[];
}) => (
  <p>
    {title}{' '}
    {stances
      .map(
        (each) => `${plain(fieldOf(each, 'by') ?? '')} (since ${textOf(fieldOf(each, 'since'))})`,
      )
      .join('; ')}
  </p>
);
