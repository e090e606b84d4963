import { type Either, formatEvent, type PolicyEvent, right } from 'bilateral';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { arbitraryEvent } from 'bilateral/testing';
import { usChinaChipsLog } from 'bilateral/us-china-chips';
import { CloudEvent, type CloudEventV1, HTTP } from 'cloudevents';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageValues } from '../support/examples/page-values';
import { holds } from '../support/holds';

const names = ['cloudEventOf', 'cloudEventText', 'eventOf'];
const { cloudEventOf, cloudEventText, eventOf } =
  // The page declares these.
  (await pageValues('docs/how-to/stores/exchange-cloudevents.md', names)) as {
    readonly cloudEventOf: (relation: string, event: PolicyEvent) => CloudEventV1<PolicyEvent>;
    readonly cloudEventText: (relation: string, event: PolicyEvent) => string;
    readonly eventOf: (envelope: object) => Either<unknown, PolicyEvent>;
  };

const expectSound = (event: PolicyEvent): void => {
  const envelope = cloudEventOf('JPN-KOR', event);
  // It throws where the envelope is invalid.
  const official = new CloudEvent(envelope);
  expect(official).toMatchObject({ id: envelope.id, type: envelope.type, source: envelope.source });
  if (envelope.time !== undefined)
    expect(Date.parse(official.time ?? '')).toBe(Date.parse(envelope.time));
  for (const name of Object.keys(envelope)) expect(name).toMatch(/^[a-z0-9]+$/);

  expect(eventOf(envelope)).toEqual(right(event));
  const [read] = [eventOf(JSON.parse(cloudEventText('JPN-KOR', event)))];
  expect(read).toEqual(right(event));
  expect('right' in read && formatEvent(read.right)).toBe(formatEvent(event));

  // The messages of the SDK lose no more than the sign of zero.
  const plain = JSON.parse(JSON.stringify(event));
  for (const message of [HTTP.structured(official), HTTP.binary(official)]) {
    const received = HTTP.toEvent(message);
    expect(Array.isArray(received) ? undefined : received.data).toEqual(plain);
  }
};

describe('the envelope of CloudEvents', () => {
  it('should be valid, and give back the event, for any event', () => {
    holds(fc.property(arbitraryEvent(), expectSound));
  });

  it('should be valid, and give back the event, for each event of the cases', () => {
    for (const log of [japanKoreaLog, usChinaChipsLog]) log.events.forEach(expectSound);
  });
});
