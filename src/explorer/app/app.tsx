import {
  type CalendarDate,
  type EventLog,
  type Problem,
  relations,
  suppose,
  timeline as timelineOf,
} from 'bilateral';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Address, dayIn, readAddress, type View, views, writeAddress } from './address';
import { useSettled } from './asking';
import { Clock } from './clock';
import { useRowList } from './use-row-list';
import { Changes } from './views/changes';
import { Compare } from './views/compare';
import { Events } from './views/events';
import { Picture } from './views/picture';
import { Rows } from './views/rows';
import { Unclear } from './views/unclear';
import { Why } from './views/why';

const names: { readonly [Name in View]: string } = {
  rows: 'Rows',
  changes: 'What changed',
  why: 'Why',
  unclear: 'Unclear',
  compare: 'Side by side',
  picture: 'Picture',
  events: 'Events and what if',
};

/** The day for a log without any events. */
const noDay = '2000-01-01' as CalendarDate;

/** The day on which an event was recorded, if it has one. */
const recordedOn = (event: EventLog['events'][number] | undefined): CalendarDate =>
  dayIn(event?.recordedAt.slice(0, 10) ?? null) ?? noDay;

/** The page: two clocks, and the views of the point that they are set to. */
export const App = ({
  title,
  log,
  problems,
}: {
  readonly title: string;
  readonly log: EventLog;
  readonly problems: readonly Problem[];
}) => {
  const whole = useMemo(() => timelineOf(relations)(log), [log]);
  const [address, setAddress] = useState<Address>(() => {
    const [first, last] = [recordedOn(log.events[0]), recordedOn(log.events.at(-1))];
    const start = { asOf: last, knownAt: null, view: 'rows', asked: '', dropped: [] } as const;
    return readAddress(location.hash, { ...start, other: { asOf: first, knownAt: null } });
  });
  const go = (change: Partial<Address>) => setAddress((before) => ({ ...before, ...change }));
  // A link may come from another log. An id that this log does not have cannot be left out.
  const dropped = address.dropped.filter((id) => log.events.some((event) => event.id === id));
  const timeline = useMemo(
    () => (dropped.length === 0 ? whole : suppose({ drop: dropped })(whole)),
    [whole, dropped.join('\n')],
  );
  const { list, isWhole } = useRowList(timeline);
  const tables = useMemo(() => [...new Set(list.rows.map(({ table }) => table))], [list]);
  const settled = useSettled(address);
  useEffect(() => {
    const hash = writeAddress(settled);
    if (hash !== location.hash) history.replaceState(null, '', hash);
  }, [settled]);
  useEffect(() => {
    const follow = () => setAddress((before) => readAddress(location.hash, before));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const { view, asOf, knownAt, other } = address;
  const rows = useMemo(() => list.at(asOf, knownAt), [list, asOf, knownAt]);
  return (
    <>
      <header>
        <h1>{title}</h1>
        {problems.length > 0 && <Problems problems={problems} />}
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
        {view === 'rows' && <Rows rows={rows} tables={tables} timeline={timeline} />}
        {view === 'changes' && <Changes address={settled} timeline={timeline} />}
        {view === 'why' && <Why address={settled} timeline={timeline} go={go} />}
        {view === 'unclear' && <Unclear address={settled} timeline={timeline} />}
        {view === 'compare' && <Compare address={settled} list={list} timeline={timeline} />}
        {view === 'picture' && <Picture address={settled} timeline={timeline} />}
        {view === 'events' && <Events address={address} whole={whole} go={go} />}
      </main>
    </>
  );
};

const Problems = ({ problems }: { readonly problems: readonly Problem[] }) => (
  <details class="problems">
    <summary>
      {problems.length === 1 ? '1 line' : `${problems.length} places`} of the log could not be read
    </summary>
    <ul>
      {problems.slice(0, 50).map(({ message }, index) => (
        <li key={index}>{message}</li>
      ))}
    </ul>
  </details>
);
