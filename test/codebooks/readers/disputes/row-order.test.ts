import { append, audit, emptyLog, isLeft } from 'bilateral';
import { readDisputes } from 'bilateral/codebooks';
import { describe, expect, it } from 'vitest';

const read = readDisputes({ parties: ['CHN', 'USA'] });
const header = 'dispute,complainant,respondent,date,step,article,by';
const csv = (...lines: readonly string[]) => read([header, ...lines].join('\n'));
const requested = 'DS587,CHN,USA,2019-09-02,consultations-requested,4.4,CHN';

describe('an imprecise date among exact ones', () => {
  const steps = (...lines: readonly string[]) =>
    csv(requested, ...lines.map((line) => `DS587,,,${line}`));
  const told = ({ log }: ReturnType<typeof csv>) =>
    log.events.slice(1).map(({ id, occurred, recordedAt }) => [id, occurred, recordedAt]);

  /** Appends the events one at a time, in the order of the log. */
  const refusals = ({ log }: ReturnType<typeof csv>): readonly string[] => {
    let sofar = emptyLog({ parties: ['CHN', 'USA'], offset: '+01:00' });
    return log.events.flatMap((event) => {
      const longer = append([event])(sofar);
      if (isLeft(longer)) return [longer.left.message];
      sofar = longer.right;
      return [];
    });
  };

  it('should be known by the day of the row below it', () => {
    const table = steps('2019-11,panel-requested,,CHN', '2019-11-20,panel-established,,');
    expect(told(table)).toEqual([
      ['DS587-02', '2019-11', '2019-11-20'],
      ['DS587-03', '2019-11-20', '2019-11-20'],
    ]);
    expect(refusals(table)).toEqual([]);
  });

  it('should not come before the row above it', () => {
    const table = steps(
      '2019-11-10,panel-requested,,CHN',
      '2019-11,panel-established,,',
      '[2019-11-01..2019-12-15],panel-composed,,',
    );
    expect(told(table)).toEqual([
      ['DS587-02', '2019-11-10', '2019-11-10'],
      ['DS587-03', '[2019-11-10..2019-11]', '2019-11-30'],
      ['DS587-04', '[2019-11-10..2019-12-15]', '2019-12-15'],
    ]);
    expect(audit(table.log).filter(({ _tag }) => _tag === 'AgainstTheRules')).toEqual([]);
    expect(refusals(table)).toEqual([]);
  });

  it('should stay as it is where the rows are in another order', () => {
    const table = steps(
      '2020-03-01,panel-established,,',
      '2019-11,panel-requested,,CHN',
      '2019-09-12,consultations-accepted,,USA',
    );
    expect(told(table)).toContainEqual(['DS587-03', '2019-11', '2019-11-30']);
  });

  it('should keep the day of record that its row gives', () => {
    const { log } = read(
      [
        'dispute,complainant,respondent,date,step,recordedAt',
        'DS587,CHN,USA,2019-11,consultations-requested,2020-01-01',
        'DS587,,,2019-11-20,panel-requested,',
      ].join('\n'),
    );
    expect(log.events.map(({ recordedAt }) => recordedAt)).toEqual(['2019-11-20', '2020-01-01']);
  });
});
