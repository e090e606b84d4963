import { useMemo, useState } from 'preact/hooks';
import { words } from '../../data/summary';
import { EventCard } from '../event-card';
import { More } from '../more';
import { type LazyTimeline, Reading } from '../reading';
import type { Row } from '../row-list';

/** The number of rows that can be redrawn in one frame while a slider is dragged. */
const firstRows = 40;

/** Shows every row that exists at the chosen point, by table, with a search over all rows. */
export const Rows = ({
  rows,
  tables,
  timeline,
}: {
  readonly rows: readonly Row[];
  readonly tables: readonly string[];
  readonly timeline: LazyTimeline;
}) => {
  const [sought, seek] = useState('');
  const [table, choose] = useState('');
  const found = useMemo(() => {
    if (sought === '' && table === '') return rows;
    const word = sought.toLowerCase();
    return rows.filter(
      (row) =>
        (table === '' || row.table === table) &&
        (word === '' || searchedText(row).toLowerCase().includes(word)),
    );
  }, [rows, sought, table]);
  return (
    <section>
      <div class="controls">
        <label>
          Search rows{' '}
          <input type="search" value={sought} onInput={(e) => seek(e.currentTarget.value)} />
        </label>
        <label>
          Table{' '}
          <select value={table} onChange={(e) => choose(e.currentTarget.value)}>
            <option value="">all</option>
            {tables.map((name) => (
              <option key={name} value={name}>
                {words(name)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p>{found.length === 1 ? '1 row' : `${found.length} rows`}</p>
      <More items={found} first={firstRows}>
        {(shown) => (
          <ul class="rows">
            {shown.map((row) => (
              <li key={`${row.table} ${row.id}`}>
                <RowText row={row} timeline={timeline} />
              </li>
            ))}
          </ul>
        )}
      </More>
    </section>
  );
};

const searchedText = ({ table, id, text }: Row): string => `${table} ${id} ${text}`;

export const RowText = ({
  row,
  timeline,
}: {
  readonly row: Row;
  readonly timeline: LazyTimeline;
}) => {
  const [isOpen, open] = useState(false);
  const { table, id, text, event, fired, from, to, knownFrom } = row;
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>
        <span class="table">{words(table)}</span> <strong>{id}</strong>{' '}
        <span class="says">{text}</span>
      </summary>
      {isOpen && (
        <div class="detail">
          <p>
            Holds from {from ?? 'an open start'}
            {to === null ? ' on' : ` to ${to}`}; known since {knownFrom ?? 'an open start'}.
            {fired && ' It came about by itself, on a day that this act had set:'}
          </p>
          <Reading timeline={timeline}>
            {(made) => <EventCard id={event} timeline={made} />}
          </Reading>
        </div>
      )}
    </details>
  );
};
