import { append, emptyLog, isLeft, pipe } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { code, codesFor, goldsteinByMonth, quadsByMonth, readGdelt } from '../../../src/codebooks';
import { gdelt } from '../../support/event-rows';

const relation = { parties: ['JPN', 'KOR'], offset: '+09:00' } as const;

const logOfRows = (...codes: readonly string[]) => {
  const rows = codes.map((EventCode, index) => gdelt({ GLOBALEVENTID: `${index}`, EventCode }));
  const log = pipe(emptyLog(relation), append(readGdelt(relation)(rows.join('\n')).events));
  if (isLeft(log)) throw new Error(log.left.message);
  return log.right;
};

describe('events that keep the codes of a data set', () => {
  const { events } = logOfRows('040', '0354', '163', '190');
  const coded = code(events, 'cameo', relation);

  it('should be coded with those codes, not with the code of their kind', () => {
    expect(coded.map((each) => [each.code, each.fit, each.kind])).toEqual([
      ['040', 'exact', 'StatementMade report'],
      ['0354', 'exact', 'StatementMade promise'],
      ['163', 'exact', 'ConflictReported'],
      ['190', 'exact', 'ConflictReported'],
    ]);
    expect(events.flatMap((event) => codesFor(event, 'cameo').map((each) => each.code))).toEqual([
      '040',
      '0354',
      '163',
      '190',
    ]);
  });

  it('should be scored by those codes', () => {
    expect(goldsteinByMonth('gdelt')(coded)).toEqual([
      { month: '2019-07', table: 'gdelt', sum: -10, mean: -2.5, n: 4, unscored: 0 },
    ]);
    expect(quadsByMonth('gdelt')(coded)).toMatchObject([{ counts: { 1: 2, 2: 0, 3: 0, 4: 2 } }]);
  });

  it('should have the code of their kind in another scheme', () => {
    expect(code(events, 'plover').map((each) => each.code)).toEqual([null, 'AGREE', null, null]);
  });

  it('should be coded by their kind if the scheme lacks their code', () => {
    const odd = events.map((event) =>
      event.type === 'ConflictReported'
        ? { ...event, data: { ...event.data, coded: [{ scheme: 'cameo', code: '999' }] } }
        : event,
    );
    expect(code(odd, 'cameo').map((each) => each.code)).toEqual(['040', '0354', null, null]);
  });
});
