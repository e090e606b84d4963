import * as fc from 'fast-check';
import { dayNumber, july, recordedAt } from './july';

type Factories<Nameless, E> = {
  readonly anyEvent: fc.Arbitrary<Nameless>;
  readonly named: (id: string, event: Nameless) => E;
  readonly correction: (id: string, target: string, recorded: string, by: Nameless) => E;
  readonly retraction: (id: string, target: string, recorded: string) => E;
};

export const actsOnRecord = <Nameless, E>({
  anyEvent,
  named,
  correction,
  retraction,
}: Factories<Nameless, E>) => {
  const gap = fc.integer({ min: 1, max: 5 });
  return {
    corrected: fc
      .tuple(anyEvent, anyEvent, recordedAt)
      .map(([event, replacement, recorded]) => [
        named('corrected', event),
        correction('correction', 'corrected', recorded, replacement),
      ]),
    retracted: fc
      .tuple(anyEvent, recordedAt)
      .map(([event, recorded]) => [
        named('retracted', event),
        retraction('retraction', 'retracted', recorded),
      ]),
    correctedOutOfOrder: fc
      .tuple(anyEvent, anyEvent, anyEvent, dayNumber, gap)
      .map(([event, first, second, on, days]) => [
        named('twice', event),
        correction('twice-1', 'twice', july(on + days), first),
        correction('twice-2', 'twice', july(on), second),
      ]),
    correctedAfterRetraction: fc
      .tuple(anyEvent, anyEvent, dayNumber, gap)
      .map(([event, replacement, on, days]) => [
        named('final', event),
        retraction('final-1', 'final', july(on)),
        correction('final-2', 'final', july(on + days), replacement),
      ]),
  };
};
