import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/events/catalogue';
import { headerLine } from '../../src/log/event-log/header';
import { lineCodec } from '../../src/log/event-log/line-codec';
import { eventObject, headerText } from '../support/lines';

const pathsOf = (value: unknown) => lineCodec.flawsOf(value, '').map(({ path }) => path);

describe('lineCodec', () => {
  it('should accept the value for a header and for an event', () => {
    expect(lineCodec.is(JSON.parse(headerText))).toBe(true);
    expect(lineCodec.is(eventObject())).toBe(true);
  });

  it('should say what is wrong with the event for a value with the type of an event', () => {
    expect(lineCodec.is(eventObject({ occurred: 'soon' }))).toBe(false);
    expect(pathsOf(eventObject({ occurred: 'soon' }))).toEqual(['occurred']);
  });

  it.each([{ type: 'Strange' }, {}, 7, null])(
    'should say what is wrong with the header for %j',
    (value) => {
      expect(pathsOf(value)).toEqual(headerLine.flawsOf(value, '').map(({ path }) => path));
    },
  );

  it('should list the header and every event for code that reads its structure', () => {
    expect(lineCodec.name).toBe('Line');
    expect(lineCodec.structure).toMatchObject({ _tag: 'Union' });
    const { structure } = lineCodec;
    const names = 'among' in structure ? structure.among.map(({ name }) => name) : [];
    expect(names).toEqual(['LogHeader', ...Object.keys(catalogue)]);
  });
});
