import { history, type Rows, type StateOf, type Timeline } from 'bilateral';
import { describe, expectTypeOf, test } from 'vitest';
import { table } from '../../../src/temporal/table/table';
import type {
  DomainLog,
  DomainState,
  domain,
  PermitGranted,
  PlainEvent,
} from '../../support/domain';

type Narrow = { readonly permits: DomainState['permits'] };
type Other = { readonly ports: DomainState['permits'] };

describe('Timeline<S>', () => {
  test('is covariant in S: a question on fewer tables takes a state with more', () => {
    expectTypeOf<Timeline<DomainState>>().toExtend<Timeline<Narrow>>();
    expectTypeOf<Timeline<Narrow>>().not.toExtend<Timeline<DomainState>>();
    expectTypeOf<Timeline<DomainState>>().not.toExtend<Timeline<Other>>();
    expectTypeOf<Timeline<DomainState, DomainLog>>().toExtend<Timeline<DomainState>>();

    const built = {} as Timeline<DomainState, DomainLog>;
    const onNarrow = ({ permits }: Narrow) => permits.ids().length;
    expectTypeOf(history(onNarrow)(built)[0]?.value).toEqualTypeOf<number | undefined>();
    // @ts-expect-error the state has no such table
    history(({ ports }: Other) => ports.ids())(built);
  });

  test('rows are covariant too', () => {
    expectTypeOf<Rows<{ readonly a: 1; readonly b: 2 }>>().toExtend<Rows<{ readonly a: 1 }>>();
    expectTypeOf<Rows<{ readonly a: 1 }>>().not.toExtend<Rows<{ readonly a: 1; readonly b: 2 }>>();
  });
});

describe('table and projection', () => {
  test('a handler sees events of its type, and a draft of its row', () => {
    table<{ readonly count: number }, PlainEvent>()({
      PermitGranted: {
        row: (event) => {
          expectTypeOf(event).toEqualTypeOf<PermitGranted>();
          return event.data.permit;
        },
        begin: (_, id) => {
          expectTypeOf(id).toEqualTypeOf<string>();
          return { count: 1 };
        },
        evolve: (draft) => {
          expectTypeOf(draft).toEqualTypeOf<{ count: number }>();
          draft.count += 1;
        },
        refuse: (row) => {
          // @ts-expect-error rules only read
          row.count += 1;
          return undefined;
        },
      },
    });
  });

  test('a table takes only types of event that there are', () => {
    table<{ readonly count: number }, PlainEvent>()({
      // @ts-expect-error no event has this type
      PermitLost: { row: () => 'x' },
    });
  });

  test('the state of a projection follows from its tables', () => {
    type Tables = { readonly counts: ReturnType<typeof countsTable> };
    expectTypeOf<StateOf<Tables>>().toEqualTypeOf<{
      readonly counts: Rows<{ readonly count: number }>;
    }>();
    expectTypeOf<keyof DomainState>().toEqualTypeOf<'permits' | 'visits' | 'leases' | 'alarms'>();
    expectTypeOf<typeof domain.tables>().toExtend<readonly unknown[]>();
  });
});

const countsTable = () => table<{ readonly count: number }, PlainEvent>()({});
