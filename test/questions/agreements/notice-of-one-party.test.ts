import { append, audit, type EventInput, isLeft } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf } from '../../support/policy';
import { at, by, id } from './pact';

const pact = { agreement: id } as const;
const concluded = (...parties: readonly string[]) =>
  act(
    'concluded',
    'AgreementConcluded',
    '2016-01-01',
    { ...pact, title: 'A pact', parties, effectiveFrom: '2016-01-01' },
    by('JPN'),
  );
const notice = (party: string, on: string, effectiveFrom: string, who: object = by(party)) =>
  act(
    `notice-${party}`,
    'TerminationNotified',
    on,
    { ...pact, notice: `n-${party}`, effectiveFrom },
    who,
  );
const left = (party: string, on: string) =>
  act(`left-${party}`, 'AgreementLeft', on, { ...pact, party }, by(party));
const refusal = (before: readonly EventInput[], event: EventInput) => {
  const refused = append([event])(logOf(...before));
  return isLeft(refused) ? refused.left.message : undefined;
};

describe('the notice of one party of several', () => {
  const of = [concluded('JPN', 'KOR', 'USA'), notice('KOR', '2018-01-01', '2018-07-01')];

  it('should end the agreement for that party alone', () => {
    expect(audit(logOf(...of))).toEqual([]);
    expect(at('2018-06-30', ...of)).toMatchObject({
      status: 'in-force',
      since: '2016-01-01',
      endsOn: null,
      parties: ['JPN', 'KOR', 'USA'],
      left: [],
      notices: [{ notice: 'n-KOR', by: 'KOR', status: 'notified' }],
    });
    expect(at('2018-07-01', ...of)).toMatchObject({
      status: 'in-force',
      since: '2016-01-01',
      endsOn: null,
      parties: ['JPN', 'USA'],
      left: ['KOR'],
    });
  });

  it('should leave the acts of the others possible, and those of that party not', () => {
    const late = (party: string) =>
      act('late', 'AgreementSuspended', '2019-01-01', pact, by(party));
    expect(refusal(of, late('JPN'))).toBeUndefined();
    expect(refusal(of, late('KOR'))).toMatch(/KOR is no party of the agreement \(JPN, USA\)/);
    expect(refusal(of, left('KOR', '2019-01-01'))).toMatch(
      /KOR has left the agreement by the notice "n-KOR"/,
    );
    const back = act(
      'back',
      'AgreementConcluded',
      '2019-01-01',
      { ...pact, title: 'Return', parties: ['KOR', 'JPN'] },
      by('KOR'),
    );
    expect(refusal(of, back)).toBeUndefined();
    const ratified = act(
      'ratified',
      'AgreementRatified',
      '2019-01-01',
      { ...pact, party: 'KOR' },
      by('KOR'),
    );
    expect(refusal(of, ratified)).toMatch(
      /left the agreement by the notice "n-KOR"; add Agreement/,
    );
    expect(refusal([...of, back], { ...ratified, occurred: '2019-01-02' })).toBeUndefined();
  });

  it('should end the agreement with the notice of the next one, or its departure', () => {
    const next = [...of, notice('USA', '2018-02-01', '2019-07-01')];
    expect(audit(logOf(...next))).toEqual([]);
    expect(at('2018-06-30', ...next)).toMatchObject({ status: 'in-force', endsOn: '2019-07-01' });
    expect(at('2018-07-01', ...next)).toMatchObject({
      status: 'termination-notified',
      endsOn: '2019-07-01',
    });
    expect(at('2019-07-01', ...next)).toMatchObject({
      status: 'terminated',
      since: '2019-07-01',
      act: 'notice-USA',
    });
    const gone = [...of, left('USA', '2019-03-01')];
    expect(audit(logOf(...gone))).toEqual([]);
    expect(at('2019-03-01', ...gone)).toMatchObject({
      status: 'terminated',
      since: '2019-03-01',
      act: 'left-USA',
    });
    const late = act('late', 'AgreementSuspended', '2020-01-01', pact, by('JPN'));
    expect(refusal(gone, late)).toMatch(/has ended/);
    expect(refusal(next, late)).toMatch(/has ended by the notice "n-USA"/);
  });

  it('should have no effect while it is suspended, or once it is withdrawn', () => {
    const on = { ...pact, notice: 'n-KOR' };
    const suspended = act('suspended', 'NoticeSuspended', '2018-06-01', on, by('KOR'));
    const withdrawn = act(
      'withdrawn',
      'NoticesWithdrawn',
      '2018-06-01',
      { ...on, withdraws: ['notice-KOR'] },
      by('KOR'),
    );
    for (const saved of [suspended, withdrawn])
      expect(at('2019-01-01', ...of, saved)).toMatchObject({
        status: 'in-force',
        since: '2016-01-01',
        parties: ['JPN', 'KOR', 'USA'],
      });
  });

  it('should end the agreement for all where no party gave it', () => {
    const body = { by: { sector: 'IGO', name: 'a body' } } as const;
    const all = [concluded('JPN', 'KOR', 'USA'), notice('XX', '2018-01-01', '2018-07-01', body)];
    expect(at('2018-06-30', ...all).status).toBe('termination-notified');
    expect(at('2018-07-01', ...all)).toMatchObject({ status: 'terminated', left: [] });
  });
});

describe('the status of an agreement of which only two parties are left', () => {
  const three = [concluded('JPN', 'KOR', 'USA'), notice('KOR', '2018-01-01', '2018-07-01')];

  it('should have changed when the last but two left, under a notice given before', () => {
    const next = [...three, notice('USA', '2018-02-01', '2019-07-01')];
    expect(at('2018-07-01', ...next)).toMatchObject({
      status: 'termination-notified',
      since: '2018-07-01',
      act: 'notice-KOR',
    });
    const on = { ...pact, notice: 'n-USA' };
    const halted = act('halted', 'NoticeSuspended', '2018-03-01', on, by('USA'));
    expect(at('2018-07-01', ...next, halted)).toMatchObject({
      status: 'notice-suspended',
      since: '2018-07-01',
      act: 'notice-KOR',
    });
    const later = [...three, notice('USA', '2018-09-01', '2019-07-01')];
    expect(at('2018-09-01', ...later)).toMatchObject({
      status: 'termination-notified',
      since: '2018-09-01',
      act: 'notice-USA',
    });
  });

  it('should not have changed by a notice that was withdrawn while there were more, as in the ICC', () => {
    const withdrawn = act(
      'withdrawn',
      'NoticesWithdrawn',
      '2018-03-01',
      { ...pact, notice: 'n-USA', withdraws: ['notice-USA'] },
      by('USA'),
    );
    const steps = [...three, notice('USA', '2018-02-01', '2019-07-01'), withdrawn];
    expect(at('2018-07-01', ...steps)).toMatchObject({ status: 'in-force', since: '2016-01-01' });
    const between = { ...withdrawn, occurred: '2018-09-01', recordedAt: '2018-09-01' };
    expect(at('2018-09-01', ...steps.slice(0, -1), between)).toMatchObject({
      status: 'in-force',
      since: '2018-09-01',
      act: 'withdrawn',
    });
  });
});

describe('the status of an agreement of two parties that a third joins later', () => {
  const two = [concluded('JPN', 'KOR'), notice('KOR', '2018-01-01', '2019-07-01')];
  const joined = act(
    'joined',
    'AgreementConcluded',
    '2018-06-01',
    { ...pact, title: 'Accession', parties: ['USA'] },
    by('USA'),
  );

  it('should still date from the withdrawal of a notice that concerned all', () => {
    const withdrawn = act(
      'withdrawn',
      'NoticesWithdrawn',
      '2018-03-01',
      { ...pact, notice: 'n-KOR', withdraws: ['notice-KOR'] },
      by('KOR'),
    );
    for (const day of ['2018-05-31', '2018-06-01'] as const)
      expect(at(day, ...two, withdrawn, joined)).toMatchObject({
        status: 'in-force',
        since: '2018-03-01',
        act: 'withdrawn',
      });
  });

  it('should date from the accession, which keeps the agreement from ending', () => {
    const on = { ...pact, notice: 'n-KOR' };
    const given = 'notice-KOR';
    const halted = act('halted', 'NoticeSuspended', '2018-02-01', on, by('KOR'));
    const haltedLater = { ...halted, occurred: '2018-09-01', recordedAt: '2018-09-01' } as const;
    const gone = { ...on, withdraws: [given] };
    const withdrawn = act('withdrawn', 'NoticesWithdrawn', '2018-09-01', gone, by('KOR'));
    for (const steps of [
      [...two, joined],
      [...two, halted, joined],
      [...two, joined, haltedLater],
      [...two, joined, withdrawn],
    ]) {
      expect(audit(logOf(...steps)).map(({ _tag }) => _tag)).toEqual(['OutsideParties']);
      for (const day of ['2018-06-01', '2018-09-01', '2020-01-01'] as const)
        expect(at(day, ...steps)).toMatchObject({
          status: 'in-force',
          since: '2018-06-01',
          act: 'joined',
          endsOn: null,
        });
    }
    expect(at('2019-07-01', ...two, joined)).toMatchObject({
      parties: ['JPN', 'USA'],
      left: ['KOR'],
    });
  });

  it('should date from the return of a party as from an accession', () => {
    const three = [
      concluded('JPN', 'KOR', 'USA'),
      left('USA', '2017-01-01'),
      notice('KOR', '2018-01-01', '2019-07-01'),
      joined,
    ];
    expect(at('2018-05-31', ...three).status).toBe('termination-notified');
    expect(at('2018-06-01', ...three)).toMatchObject({
      status: 'in-force',
      since: '2018-06-01',
      act: 'joined',
    });
  });

  it('should not date from an accession that keeps nothing from ending', () => {
    const unchanged = { status: 'in-force', since: '2016-01-01', act: 'concluded' };
    const later = notice('KOR', '2018-06-01', '2019-07-01');
    const [first] = two;
    if (first === undefined) throw new Error('the agreement is missing');
    expect(at('2018-12-01', first, joined)).toMatchObject(unchanged);
    expect(at('2018-12-01', first, joined, later)).toMatchObject(unchanged);
    const fourth = [concluded('CHN', 'JPN', 'KOR'), ...two.slice(1), joined];
    expect(at('2018-12-01', ...fourth)).toMatchObject(unchanged);
    const again = { ...joined, data: { ...joined.data, parties: ['KOR'] }, ...by('KOR') };
    expect(at('2018-12-01', ...two, again as EventInput)).toMatchObject({
      status: 'termination-notified',
      since: '2018-01-01',
    });
  });

  it('should date from the departure of the third, under a notice given before it joined', () => {
    expect(at('2018-12-01', ...two, joined, left('USA', '2018-12-01'))).toMatchObject({
      status: 'termination-notified',
      since: '2018-12-01',
      act: 'left-USA',
    });
  });
});

it('should end an agreement between two parties by the notice of one', () => {
  const two = [concluded('JPN', 'KOR'), notice('KOR', '2018-01-01', '2018-07-01')];
  expect(at('2018-06-30', ...two)).toMatchObject({
    status: 'termination-notified',
    endsOn: '2018-07-01',
  });
  expect(at('2018-07-01', ...two)).toMatchObject({
    status: 'terminated',
    act: 'notice-KOR',
    parties: ['JPN', 'KOR'],
    left: [],
  });
});
