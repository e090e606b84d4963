/** The header of a log between Japan and Korea. */
export const headerText =
  '{"format":"bilateral-log","formatVersion":1,"parties":["JPN","KOR"],"offset":"+09:00"}';

/** A sound event with some of its fields as the test wants them. */
export const eventObject = (fields: object = {}): Record<string, unknown> => ({
  id: 'a',
  type: 'BoycottStarted',
  schemaVersion: 1,
  occurred: '2019-07-18',
  recordedAt: '2019-07-18',
  by: { country: 'KOR', sector: 'CVL' },
  data: { boycott: 'no-japan', against: 'JPN' },
  sources: [],
  ...fields,
});

export const eventLine = (fields: object = {}): string => JSON.stringify(eventObject(fields));

export const correctionLine = (fields: object, target: string): string =>
  eventLine({
    type: 'EventCorrected',
    ...fields,
    data: {
      target,
      replacement: {
        type: 'BoycottEnded',
        schemaVersion: 1,
        occurred: '2019-07-19',
        by: { country: 'KOR', sector: 'CVL' },
        data: { boycott: 'no-japan' },
        sources: [],
      },
    },
  });

export const retractionLine = (fields: object, target: string): string =>
  eventLine({ type: 'EventRetracted', ...fields, data: { target, reason: 'It never happened.' } });

/** A log of such lines, each ended by a newline. */
export const logText = (...lines: readonly string[]): string =>
  [headerText, ...lines, ''].join('\n');
