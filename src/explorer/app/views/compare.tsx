import { useMemo } from 'preact/hooks';
import { type Address, nameOf } from '../address';
import { More } from '../more';
import type { LazyTimeline } from '../reading';
import type { Row, RowList } from '../row-list';
import { RowText } from './rows';

const keyOf = ({ table, id }: Row): string => `${table} ${id}`;

export const Compare = ({
  address,
  list,
  timeline,
}: {
  readonly address: Address;
  readonly list: RowList;
  readonly timeline: LazyTimeline;
}) => {
  const { asOf, knownAt, other } = address;
  const pairs = useMemo(() => {
    const [left, right] = [list.at(other.asOf, other.knownAt), list.at(asOf, knownAt)].map(
      (rows) => new Map(rows.map((row) => [keyOf(row), row])),
    );
    const keys = [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])].sort();
    return keys
      .map((key) => ({ key, before: left?.get(key), after: right?.get(key) }))
      .filter(
        ({ before, after }) => before?.text !== after?.text || before?.event !== after?.event,
      );
  }, [list, asOf, knownAt, other.asOf, other.knownAt]);
  return (
    <section>
      <p>{pairs.length === 1 ? '1 row differs' : `${pairs.length} rows differ`}</p>
      <More items={pairs} first={40}>
        {(shown) => (
          <table class="pairs">
            <thead>
              <tr>
                <th scope="col">{nameOf(other)}</th>
                <th scope="col">{nameOf(address)}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ key, before, after }) => (
                <tr key={key}>
                  {[before, after].map((row, index) => (
                    <td key={index}>
                      {row === undefined ? (
                        'no such row'
                      ) : (
                        <RowText row={row} timeline={timeline} />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </More>
    </section>
  );
};
