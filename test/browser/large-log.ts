import type { EventLog } from 'bilateral';
import { event, logOf } from 'bilateral/testing';

const day = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * A log of some thousand events on a third as many rows: measures that are announced, amended and lifted,
 * one of three of them recorded late, over eight years.
 */
export const largeLog = (events: number): EventLog =>
  logOf(
    ...Array.from({ length: events }, (_, index) => {
      const [row, step] = [Math.floor(index / 3), index % 3];
      const occurred = day('2016-01-01', (row * 7919) % 2000);
      const on = day(occurred, step * 200);
      const recordedAt = day(on, (row % 3) * 60);
      const measure = `measure-${row}`;
      const products = [`product-${row}`];
      const common = { id: `event-${index}`, occurred: on, recordedAt };
      if (step === 0)
        return event('MeasureAnnounced', {
          ...common,
          title: `Measure ${row} is announced`,
          data: {
            measure,
            instrument: 'export-licensing-requirement',
            flow: 'export',
            products,
            licence: 'individual',
          },
        });
      return step === 1
        ? event('MeasureAmended', {
            ...common,
            data: { measure, products, licence: 'specified-bulk' },
          })
        : event('MeasureLifted', { ...common, data: { measure, products } });
    }).sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)),
  );
