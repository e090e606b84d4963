import { inspect } from 'node:util';
import { asOf, pipe, timeline } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { domain } from '../../support/domain';
import { granted, logOf } from '../../support/small-logs';

const stateOn = () =>
  pipe(logOf(granted('g', { occurred: '2019-07-01' })), timeline(domain), asOf('2019-07-02'));

describe('a state, whose tables are made when they are asked for', () => {
  it('should give the same table each time', () => {
    const state = stateOn();
    expect(state.permits).toBe(state.permits);
  });

  it('should list all tables in their order after one was asked for', () => {
    const state = stateOn();
    expect(state.visits.ids()).toEqual([]);
    expect(Object.keys(state)).toEqual(Object.keys(stateOn()));
    expect(Object.keys(state)).toContain('permits');
    expect({ ...state }.permits).toBe(state.permits);
    expect('permits' in stateOn()).toBe(true);
  });

  it('should be frozen', () => {
    const state = stateOn();
    expect(Object.isFrozen(state)).toBe(true);
    const { permits } = state;
    for (const each of [state, stateOn()]) {
      expect(Reflect.set(each, 'permits', undefined)).toBe(false);
      expect(Reflect.deleteProperty(each, 'permits')).toBe(false);
      expect(Reflect.defineProperty(each, 'permits', { value: undefined })).toBe(false);
      expect(Reflect.setPrototypeOf(each, null)).toBe(false);
    }
    expect(state.permits).toBe(permits);
  });

  it('should print all tables', () => {
    const whole = stateOn();
    Object.keys(whole);
    const printed = inspect(stateOn());
    expect(printed).toBe(inspect(whole));
    expect(printed).toContain('permits: Rows(1)');
    expect(printed).not.toContain('undefined');
  });

  it('should be a plain object without tables that it does not have', () => {
    expect(Object.getPrototypeOf(stateOn())).toBe(Object.prototype);
    expect(Reflect.get(stateOn(), 'nowhere')).toBeUndefined();
  });
});
