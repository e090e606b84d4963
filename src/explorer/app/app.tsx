import { suppose } from 'bilateral';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { dayIn } from '../data/days';
import type { PageData } from '../data/page-data';
import { type Address, readAddress, type View, views, writeAddress } from './address';
import { useSettled } from './asking';
import { Clock } from './clock';
import { type LazyTimeline, Reading } from './reading';
import { useRowList } from './use-row-list';
import { Changes } from './views/changes';
import { Compare } from './views/compare';
import { Events } from './views/events';
import { Picture } from './views/picture';
import { Rows } from './views/rows';
import { Unclear } from './views/unclear';
import { Why } from './views/why';
import { whenLoaded } from './when-loaded';

const names: { readonly [Name in View]: string } = {
  rows: 'Rows',
  changes: 'What changed',
  why: 'Why',
  unclear: 'Unclear',
  compare: 'Side by side',
  picture: 'Picture',
  events: 'Events and what if',
};

export const App = ({
  data: { title, firstDay, lastDay, unread, rows: table },
  whole,
}: {
  readonly data: PageData;
  /** The timeline of the whole log, with no event left out. */
  readonly whole: LazyTimeline;
}) => {
  const [address, setAddress] = useState<Address>(() => {
    const start = { asOf: lastDay, knownAt: null, view: 'rows', asked: '', dropped: [] } as const;
    return readAddress(location.hash, { ...start, other: { asOf: firstDay, knownAt: null } });
  });
  const go = (change: Partial<Address>) => setAddress((before) => ({ ...before, ...change }));
  // A link may have been made for another log, so ids that this log does not have are ignored.
  const dropped = address.dropped.filter((id) =>
    whole.get().log.events.some((event) => event.id === id),
  );
  const supposed = useMemo(
    () => (dropped.length === 0 ? undefined : suppose({ drop: dropped })(whole.get())),
    [whole, dropped.join('\n')],
  );
  const timeline = useMemo<LazyTimeline>(
    () => (supposed === undefined ? whole : { get: () => supposed, isMade: () => true }),
    [supposed],
  );
  const { list, isWhole } = useRowList(table, supposed);
  const settled = useSettled(address);
  useEffect(() => {
    const hash = writeAddress(settled);
    if (hash !== location.hash) history.replaceState(null, '', hash);
  }, [settled]);
  useEffect(() => {
    const follow = () => setAddress((before) => readAddress(location.hash, before));
    // Changes of the address are followed only once the log is loaded, because an address may list events that
    // must be left out of the log.
    whenLoaded(() => {
      follow();
      addEventListener('hashchange', follow);
    });
    return () => removeEventListener('hashchange', follow);
  }, []);
  const { view, asOf, knownAt, other } = address;
  const rows = useMemo(() => list.at(asOf, knownAt), [list, asOf, knownAt]);
  return (
    <>
      <header>
        <h1>{title}</h1>
        {unread.count > 0 && <Unread {...unread} />}
        {dropped.length > 0 && (
          <p class="supposed" role="status">
            What if: {dropped.length === 1 ? '1 event does' : `${dropped.length} events do`} not
            count.{' '}
            <button type="button" onClick={() => go({ dropped: [] })}>
              Count all again
            </button>
          </p>
        )}
        <div class="clocks">
          <Clock
            name="Valid time"
            hint="what held at the end of this day"
            days={list.validDays}
            day={asOf}
            onTurn={(day) => day !== null && go({ asOf: day })}
          />
          <Clock
            name="System time"
            hint="as the log knew it at the end of this day"
            days={list.knownDays}
            day={knownAt}
            end="all that is known"
            onTurn={(day) => go({ knownAt: day })}
          />
        </div>
        <nav aria-label="Views">
          <ul>
            {views.map((each) => (
              <li key={each}>
                <a
                  href={writeAddress({ ...settled, view: each })}
                  aria-current={each === view ? 'page' : undefined}
                >
                  {names[each]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        <h2>{names[view]}</h2>
        {(view === 'changes' || view === 'compare') && (
          <div class="controls">
            <label>
              From valid time{' '}
              <input
                type="date"
                value={other.asOf}
                onChange={({ currentTarget }) => {
                  const day = dayIn(currentTarget.value);
                  if (day !== undefined) go({ other: { ...other, asOf: day } });
                }}
              />
            </label>
            <label>
              and system time{' '}
              <input
                type="date"
                value={other.knownAt ?? ''}
                onChange={({ currentTarget }) =>
                  go({ other: { ...other, knownAt: dayIn(currentTarget.value) ?? null } })
                }
              />
            </label>
            <span>to where the clocks stand</span>
          </div>
        )}
        {!isWhole && <p role="status">Reading more rows…</p>}
        {view === 'rows' && <Rows rows={rows} tables={list.tables} timeline={timeline} />}
        {view === 'compare' && <Compare address={settled} list={list} timeline={timeline} />}
        {view !== 'rows' && view !== 'compare' && (
          <Reading timeline={view === 'events' ? whole : timeline}>
            {(made) => (
              <>
                {view === 'changes' && <Changes address={settled} timeline={made} />}
                {view === 'why' && <Why address={settled} timeline={made} go={go} />}
                {view === 'unclear' && <Unclear address={settled} timeline={made} />}
                {view === 'picture' && <Picture address={settled} timeline={made} />}
                {view === 'events' && <Events address={address} whole={made} go={go} />}
              </>
            )}
          </Reading>
        )}
      </main>
    </>
  );
};

const Unread = ({ count, messages }: PageData['unread']) => (
  <details class="problems">
    <summary>{count === 1 ? '1 line' : `${count} places`} of the log could not be read</summary>
    <ul>
      {messages.map((message, index) => (
        <li key={index}>{message}</li>
      ))}
    </ul>
  </details>
);
