import { audit, type EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../support/policy';

const on = { agreement: 'GSOMIA', notice: 'n' } as const;
const notified = (dates: object = { effectiveFrom: '2019-11-23' }, id = 'given') =>
  act(id, 'TerminationNotified', id === 'given' ? '2019-08-23' : '2019-09-01', { ...on, ...dates });
const suspended = act('suspended', 'NoticeSuspended', '2019-11-22', on);
const withdrawn = (occurred: string, ...withdraws: readonly string[]) =>
  act('withdrawn', 'NoticesWithdrawn', occurred, { ...on, withdraws });

const notice = (day: `${number}-${number}-${number}`, ...events: readonly EventInput[]) =>
  held(stateOf(logOf(...events), day).notices.get('GSOMIA/n'));
const refusals = (...events: readonly EventInput[]) =>
  audit(logOf(...events)).map(({ event, message }) => [event, message.replace(/^.*n": /, '')]);

const takenBack = (occurred: string, withdraws: string) =>
  act('back', 'DecisionWithdrawn', occurred, { ...on, withdraws });

describe('a notice', () => {
  it('should be withdrawn by DecisionWithdrawn, or only its suspension', () => {
    const whole = [notified(), takenBack('2019-10-01', 'given')];
    expect(refusals(...whole)).toEqual([]);
    expect(notice('2019-11-23', ...whole)).toMatchObject({
      status: 'withdrawn',
      act: 'back',
      since: '2019-10-01',
    });
    const part = [notified(), suspended, takenBack('2020-01-01', 'suspended')];
    expect(refusals(...part)).toEqual([]);
    expect(notice('2019-12-31', ...part).status).toBe('suspended');
    expect(notice('2020-01-01', ...part)).toMatchObject({ status: 'effective', suspension: null });
  });

  it('should refuse a DecisionWithdrawn that concerns nothing of it', () => {
    const other = act('other', 'BackgroundNoted', '2019-10-01', { says: 'Ties are strained.' });
    const vain = takenBack('2019-10-02', 'other');
    expect(notice('2019-10-02', notified(), other, vain)).toEqual(
      notice('2019-10-01', notified(), other),
    );
    expect(refusals(notified(), other, vain)).toEqual([
      ['back', '"withdraws" names neither the notice nor its suspension; name one of the two.'],
    ]);
    expect(refusals(notified({}), takenBack('2019-10-02', 'given'))).toEqual([
      ['back', expect.stringContaining('the notice is effective, which is final')],
    ]);
    expect(refusals(other, vain)).toEqual([
      ['back', expect.stringContaining('add TerminationNotified, or correct the id')],
    ]);
  });

  it('should be found by its agreement', () => {
    const { notices } = stateOf(logOf(notified()), '2019-09-01');
    expect(notices.keyed('GSOMIA').map(([id]) => id)).toEqual(['GSOMIA/n']);
  });

  it('should not be undone by a withdrawal once it has ended the agreement', () => {
    const late = withdrawn('2019-12-01', 'given');
    expect(notice('2019-12-01', notified(), late)).toEqual(notice('2019-11-23', notified()));
    expect(refusals(notified(), late)).toEqual([
      [
        'withdrawn',
        'the notice is effective, which is final; give a new notice, or correct the id.',
      ],
    ]);
  });

  it('should stay suspended if something else is withdrawn', () => {
    const other = act('other', 'BackgroundNoted', '2019-10-01', { says: 'Ties are strained.' });
    const vain = withdrawn('2020-01-01', 'other');
    expect(notice('2020-01-01', notified(), other, suspended, vain)).toEqual(
      notice('2019-11-22', notified(), suspended),
    );
  });

  it('should be withdrawn, or its suspension, together with unrelated notes', () => {
    const other = act('other', 'BackgroundNoted', '2019-10-01', { says: 'Ties are strained.' });
    const early = act('suspended', 'NoticeSuspended', '2019-10-02', on);
    for (const id of ['given', 'suspended'])
      expect(refusals(notified(), other, early, withdrawn('2019-11-01', id, 'other'))).toEqual([]);
  });

  it('should end the agreement on its day if nobody suspends or withdraws it', () => {
    expect(notice('2019-11-22', notified())).toEqual({
      agreement: 'GSOMIA',
      notice: 'n',
      by: 'JPN',
      status: 'notified',
      endsOn: '2019-11-23',
      given: 'given',
      suspension: null,
      act: 'given',
      since: '2019-08-23',
    });
    const ended = { status: 'effective', act: 'given', since: '2019-11-23' };
    expect(notice('2019-11-23', notified())).toMatchObject(ended);
    expect(notice('2023-12-31', notified())).toMatchObject(ended);
  });

  it('should end nothing if it is suspended on its day', () => {
    expect(notice('2023-03-20', notified(), suspended)).toMatchObject({
      status: 'suspended',
      endsOn: '2019-11-23',
      suspension: 'suspended',
      act: 'suspended',
      since: '2019-11-22',
    });
  });

  it('should not revive if it is withdrawn together with its suspension', () => {
    const both = withdrawn('2023-03-21', 'given', 'suspended');
    expect(notice('2023-12-31', notified(), suspended, both)).toMatchObject({
      status: 'withdrawn',
      act: 'withdrawn',
      since: '2023-03-21',
    });
    expect(refusals(notified(), suspended, both)).toEqual([]);
  });

  it('should take effect at once if only its suspension is withdrawn after its day', () => {
    const late = withdrawn('2023-03-21', 'suspended');
    expect(notice('2023-03-20', notified(), suspended, late).status).toBe('suspended');
    expect(notice('2023-03-21', notified(), suspended, late)).toMatchObject({
      status: 'effective',
      suspension: null,
      act: 'withdrawn',
      since: '2023-03-21',
    });
  });

  it('should take effect on its day if only its suspension is withdrawn before', () => {
    const early = { ...suspended, occurred: '2019-09-01' };
    const undone = withdrawn('2019-10-01', 'suspended');
    expect(notice('2019-10-01', notified(), early, undone).status).toBe('notified');
    expect(notice('2019-11-23', notified(), early, undone)).toMatchObject({
      status: 'effective',
      since: '2019-11-23',
    });
  });

  it('should be withdrawn before its day without a suspension', () => {
    const saved = withdrawn('2019-10-01', 'given');
    expect(notice('2019-12-01', notified(), saved).status).toBe('withdrawn');
  });

  it('should have ended the agreement if it is suspended only on its day', () => {
    const hour = '2019-11-23T18:00:00+09:00';
    const late = { ...suspended, occurred: hour, recordedAt: hour };
    expect(notice('2019-11-23', notified(), late).status).toBe('effective');
    expect(refusals(notified(), late)).toEqual([
      [
        'suspended',
        'the notice is effective, which is final; give a new notice, or correct the id.',
      ],
    ]);
  });

  it('should take effect at once if it sets no day', () => {
    expect(notice('2019-08-23', notified({}))).toMatchObject({
      status: 'effective',
      endsOn: null,
      since: '2019-08-23',
    });
  });

  it('should wait for a notice that completes it if it has no date', () => {
    const undated = notified({ effectiveFrom: null });
    expect(notice('2022-01-01', undated)).toMatchObject({ status: 'notified', endsOn: null });
    const dated = notified({ completes: 'given', effectiveFrom: '2019-12-01' }, 'dated');
    expect(notice('2019-11-30', undated, dated)).toMatchObject({
      status: 'notified',
      endsOn: '2019-12-01',
      given: 'given',
      act: 'dated',
    });
    expect(notice('2019-12-01', undated, dated).status).toBe('effective');
    const atOnce = notified({ completes: 'given' }, 'at-once');
    expect(notice('2019-09-01', undated, atOnce)).toMatchObject({
      status: 'effective',
      act: 'at-once',
      since: '2019-09-01',
    });
    expect(refusals(undated, dated)).toEqual([]);
  });

  it('should stay suspended if it gets another day', () => {
    const early = { ...suspended, occurred: '2019-08-25' };
    const dated = notified({ completes: 'given', effectiveFrom: '2020-01-01' }, 'dated');
    expect(notice('2019-12-01', notified(), early, dated)).toMatchObject({
      status: 'suspended',
      endsOn: '2020-01-01',
    });
  });

  it('should be named by audit if it is repeated, suspended twice, or withdrawn without effect', () => {
    expect(refusals(notified(), notified({ effectiveFrom: '2019-12-01' }, 'again'))).toEqual([
      ['again', 'the notice is already given; to change its date, name "given" in "completes".'],
    ]);
    expect(notice('2019-09-01', notified(), notified({}, 'again')).status).toBe('notified');
    const twice = { ...suspended, id: 'twice', occurred: '2019-11-22T20:00:00+09:00' };
    expect(refusals(notified(), { ...suspended, occurred: '2019-11-01' }, twice)).toEqual([
      ['twice', 'the notice is already suspended; leave this event out, or correct the id.'],
    ]);
    const vain = withdrawn('2019-11-01', 'vain');
    expect(
      refusals(
        notified(),
        act('vain', 'BackgroundNoted', '2019-10-01', { says: 'Ties are strained.' }),
        vain,
      ),
    ).toEqual([
      [
        'withdrawn',
        '"withdraws" names neither the notice nor its suspension; name one of the two.',
      ],
    ]);
    expect(refusals(notified(), withdrawn('2019-11-01', 'given'), suspended)).toEqual([
      [
        'suspended',
        'the notice is withdrawn, which is final; give a new notice, or correct the id.',
      ],
    ]);
  });
});
