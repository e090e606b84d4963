import {
  asOf,
  audit,
  dispute,
  type EventInput,
  measuresInForce,
  pipe,
  retaliation,
  toNullable,
} from 'bilateral';
import { aircraft } from 'bilateral/aircraft';
import { describe, expect, it } from 'vitest';
import { adoptedFor, authorisationRequested, step } from '../../support/disputes/complaint';
import { act, japan, korea, logOf, stateOf } from '../../support/policy';

const onAirbus = retaliation('DS316');
const onBoeing = retaliation('DS353');

describe('the measures that answer a dispute', () => {
  it('should be announced before the authorisation that they wait for', () => {
    expect(toNullable(pipe(aircraft, asOf('2019-10-10'), onAirbus))).toMatchObject({
      authorised: false,
      measures: [
        { measure: 'us-aircraft-duty', inForce: false, because: 'announced' },
        { measure: 'us-goods-duty', inForce: false, because: 'announced' },
      ],
    });
  });

  it('should be in force under the authorisation', () => {
    expect(toNullable(pipe(aircraft, asOf('2020-12-01'), onAirbus))).toMatchObject({
      authorised: true,
      by: 'ds316-retaliation-authorised-2019',
      measures: [
        { measure: 'us-aircraft-duty', inForce: true, because: null },
        { measure: 'us-goods-duty', inForce: true, because: null },
      ],
    });
    expect(toNullable(pipe(aircraft, asOf('2020-12-01'), onBoeing))?.measures).toEqual([
      { measure: 'eu-aircraft-duty', inForce: true, because: null, act: 'eu-aircraft-duty-2020' },
      { measure: 'eu-goods-duty', inForce: true, because: null, act: 'eu-goods-duty-2020' },
    ]);
  });

  it.each(['2021-05-01', '2024-01-01', '2026-07-10'] as const)(
    'should be suspended on %s while the authorisation stands',
    (on) => {
      const both = [onAirbus, onBoeing].map((ask) => toNullable(pipe(aircraft, asOf(on), ask)));
      for (const found of both) {
        expect(found?.authorised).toBe(true);
        expect(found?.measures.map(({ because }) => because)).toEqual(['suspended', 'suspended']);
      }
    },
  );

  it('should stand with the dispute too', () => {
    expect(toNullable(pipe(aircraft, asOf('2021-05-01'), dispute('DS316')))?.answeredBy).toEqual([
      {
        measure: 'us-aircraft-duty',
        inForce: false,
        because: 'suspended',
        act: 'us-aircraft-duty-suspended-2021-03',
      },
      {
        measure: 'us-goods-duty',
        inForce: false,
        because: 'suspended',
        act: 'us-goods-duty-suspended-2021-03',
      },
    ]);
  });

  it('should say in measuresInForce what they answer and rest on', () => {
    const inForce = pipe(aircraft, asOf('2019-11-01'), measuresInForce());
    expect(inForce).toMatchObject([
      { inResponseTo: ['DS316'], authorisedBy: 'ds316-retaliation-authorised-2019' },
      { inResponseTo: ['DS316'], authorisedBy: 'ds316-retaliation-authorised-2019' },
    ]);
  });
});

const dutyOnPears = (data: object, by: EventInput['by'] = korea) =>
  act(
    'duty',
    'MeasureAnnounced',
    '2012-03-01',
    {
      measure: 'duty',
      instrument: 'import-tariff',
      products: ['pears'],
      flow: 'import',
      ...data,
    } as never,
    { by },
  );

it('should be named by audit where they rest on a step that authorises nothing, or not these', () => {
  const duty = (authorisedBy: string, by: EventInput['by'] = korea, against = 'JPN') =>
    dutyOnPears({ against, authorisedBy }, by);
  const given = step('given', 'RetaliationAuthorised', '2012-02-20');
  const told = (...measure: Parameters<typeof duty>) =>
    audit(logOf(...authorisationRequested, given, duty(...measure)))
      .map(({ message }) => message)
      .filter((message) => message.includes('authorisedBy'));
  expect(told('given')).toEqual([]);
  expect(told('given', japan, 'KOR')).toEqual([
    expect.stringContaining('authorises KOR to suspend concessions (DSU Art. 22.6), not JPN'),
  ]);
  expect(told('given', korea, 'CHN')).toEqual([
    expect.stringContaining('authorises measures against JPN, whom this one is not against'),
  ]);
  expect(told('authorisation')).toEqual([
    expect.stringContaining(
      'names "authorisation" (RetaliationRequested), which authorises nothing',
    ),
  ]);
});

describe('the measures of a retaliation', () => {
  const of = (country: string) => ({ country, sector: 'GOV' }) as const;
  const requestOf = (country: string, round: number) => [
    step(`asked-${country}`, 'RetaliationRequested', `2006-0${round}-01`, { round }, of(country)),
    step(`given-${country}`, 'RetaliationAuthorised', `2006-0${round}-15`, { round }),
  ];
  const duty = (country: string, data: object) =>
    act(
      `duty-${country}`,
      'MeasureAnnounced',
      '2006-06-01',
      {
        measure: `m-${country}`,
        instrument: 'import-tariff',
        products: ['pears'],
        flow: 'import',
        against: country === 'JPN' ? 'KOR' : 'JPN',
        duty: { percent: 50 },
        ...data,
      } as never,
      { by: of(country) },
    );
  const found = (...events: readonly EventInput[]) => {
    const state = stateOf(logOf(...events), '2006-12-01');
    return {
      retaliation: toNullable(retaliation('DS1')(state))?.measures.map(({ measure }) => measure),
      answeredBy: toNullable(dispute('DS1')(state))?.answeredBy.map(({ measure }) => measure),
    };
  };
  const both = [...adoptedFor('KOR', 'THA'), ...requestOf('KOR', 1), ...requestOf('THA', 2)];

  it('should be those of the member that was authorised, under its own authorisation', () => {
    expect(
      found(
        ...both,
        duty('KOR', { authorisedBy: 'given-KOR' }),
        duty('THA', { authorisedBy: 'given-KOR' }),
      ),
    ).toEqual({ retaliation: ['m-KOR'], answeredBy: ['m-KOR', 'm-THA'] });
    expect(
      found(
        ...both,
        duty('KOR', { authorisedBy: 'given-KOR' }),
        duty('THA', { authorisedBy: 'given-THA' }),
      ),
    ).toMatchObject({ retaliation: ['m-KOR', 'm-THA'] });
    expect(
      found(
        ...both,
        duty('CHN', { authorisedBy: 'given-KOR' }),
        duty('JPN', { inResponseTo: ['DS1'] }),
      ),
    ).toEqual({ retaliation: [], answeredBy: ['m-CHN', 'm-JPN'] });
  });

  it('should be those that answer the dispute, of a member that asked for authorisation', () => {
    const one = [...adoptedFor('KOR', 'THA'), ...requestOf('KOR', 1)];
    expect(
      found(...one, duty('KOR', { inResponseTo: ['DS1'] }), duty('THA', { inResponseTo: ['DS1'] })),
    ).toEqual({ retaliation: ['m-KOR'], answeredBy: ['m-KOR', 'm-THA'] });
  });

  it('should be those of any complainant where the log does not say who asked', () => {
    const given = [
      ...adoptedFor('KOR', 'THA'),
      step('asked', 'RetaliationRequested', '2006-01-01'),
      step('given', 'RetaliationAuthorised', '2006-01-15'),
    ];
    const duties = [duty('THA', { authorisedBy: 'given' }), duty('CHN', { authorisedBy: 'given' })];
    expect(found(...given, ...duties).retaliation).toEqual(['m-THA']);
    const late = given.slice(-2);
    expect(found(...late, ...duties).retaliation).toEqual(['m-CHN', 'm-THA']);
  });
});

describe('a measure that answers a dispute and has another rule for the respondent', () => {
  const given = step('given', 'RetaliationAuthorised', '2012-02-20');
  const duty = (more: object) =>
    dutyOnPears({ against: '*', duty: { percent: 50 }, authorisedBy: 'given', ...more });
  const answered = (...acts: readonly EventInput[]) =>
    toNullable(
      retaliation('DS1')(stateOf(logOf(...authorisationRequested, given, ...acts), '2012-06-01')),
    )?.measures;

  it('should not be in force where it excludes the respondent', () => {
    const excluded = act(
      'out',
      'ExclusionGranted',
      '2012-04-01',
      { measure: 'duty', partners: ['JPN'], products: ['pears'] },
      { by: korea },
    );
    expect(answered(duty({}))).toMatchObject([{ inForce: true, act: 'duty' }]);
    expect(answered(duty({}), excluded)).toEqual([
      { measure: 'duty', inForce: false, because: 'excluded', act: 'out' },
    ]);
    expect(answered(duty({ except: { partners: ['JPN'] } }))).toMatchObject([
      { inForce: false, because: 'excluded', act: 'duty' },
    ]);
    expect(answered(duty({ except: { partners: ['CHN'] } }))).toMatchObject([{ inForce: true }]);
  });

  it('should rest on the announcement that is against the respondent by name', () => {
    const own = act(
      'own',
      'MeasureAnnounced',
      '2012-04-01',
      {
        measure: 'duty',
        instrument: 'import-tariff',
        products: ['pears'],
        against: '*',
        partners: ['JPN'],
        flow: 'import',
        duty: { percent: 100 },
      } as never,
      { by: korea },
    );
    expect(answered(duty({}), own)).toMatchObject([{ inForce: true, act: 'own' }]);
  });

  it('should be in force where it is against others alone', () => {
    expect(answered(duty({ against: 'CHN' }))).toMatchObject([{ inForce: true, act: 'duty' }]);
  });
});
