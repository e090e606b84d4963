import type { Relations, Timeline } from 'bilateral';
import { type Candidate, candidates, type Json, questions } from 'bilateral/query';
import { useMemo } from 'preact/hooks';
import { plain } from '../../data/summary';
import { type Address, writeAddress } from '../address';
import { answerAt } from '../asking';
import { EventText } from '../event-card';
import { fieldOf, listOf, textOf } from '../json';

const keyOf = ({ question, id }: Candidate): string => `${question} ${id}`;

/**
 * Shows one question: its answer at the chosen point, why, how certain the answer is, and its
 * answers over time.
 */
export const Why = ({
  address,
  timeline,
  go,
}: {
  readonly address: Address;
  readonly timeline: Timeline<Relations>;
  readonly go: (change: Partial<Address>) => void;
}) => {
  const all = useMemo(() => candidates(timeline), [timeline]);
  const chosen = all.find((each) => keyOf(each) === address.asked) ?? all[0];
  if (chosen === undefined) return <p>The log holds nothing that can be asked about.</p>;
  const { question, args } = chosen;
  return (
    <section>
      <div class="controls">
        <label>
          Question{' '}
          <select
            value={keyOf(chosen)}
            onChange={({ currentTarget }) => go({ asked: currentTarget.value })}
          >
            {all.map((each) => (
              <option key={keyOf(each)} value={keyOf(each)}>
                {questions[each.question]?.title ?? each.question}: {each.id}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="printed">
        {questions[question]?.title ?? question}: {chosen.id}
      </p>
      <Answered address={address} timeline={timeline} asked={{ question, args }} />
    </section>
  );
};

type Asked = { readonly question: string; readonly args: object };

const Answered = ({
  address,
  timeline,
  asked,
}: {
  readonly address: Address;
  readonly timeline: Timeline<Relations>;
  readonly asked: Asked;
}) => {
  const { asOf } = address;
  const [why, certainty, history] = useMemo(
    () =>
      [
        { verb: 'why' as const, ...asked, asOf },
        { verb: 'certainty' as const, ...asked, asOf },
        { verb: 'history' as const, ...asked, limit: 100 },
      ].map((query) => answerAt(timeline, address, query)),
    [timeline, asOf, address.knownAt, asked.question, JSON.stringify(asked.args)],
  );
  const sure = textOf(fieldOf(certainty?.value, 'certainty'));
  return (
    <>
      <h3>Answer</h3>
      <AnswerText answer={fieldOf(why?.value, 'value') ?? null} />
      {sure === 'depends' && (
        <p>
          It depends on the dates of:{' '}
          {listOf(fieldOf(certainty?.value, 'on')).map(textOf).join(', ')}.
        </p>
      )}
      {sure === 'unknown' && <p>Too many imprecise dates bear on it to say how sure it is.</p>}
      <h3>Why</h3>
      <Events ids={listOf(fieldOf(why?.value, 'grounds'))} events={why?.events ?? {}} />
      {listOf(fieldOf(why?.value, 'absent')).map((each, index) => (
        <p key={index}>Looked for: {plain(each)}</p>
      ))}
      <h3>Over time</h3>
      <ol>
        {listOf(history?.value).map((segment, index) => (
          <li key={index}>
            <Period segment={segment} address={address} />
            <AnswerText answer={fieldOf(segment, 'value') ?? null} />
          </li>
        ))}
      </ol>
    </>
  );
};

const Period = ({ segment, address }: { readonly segment: Json; readonly address: Address }) => {
  const from = fieldOf(segment, 'from');
  const to = fieldOf(segment, 'to');
  const text = `from ${from === null ? 'an open start' : textOf(from)}${to === null ? ' on' : ` to ${textOf(to)}`}`;
  return typeof from === 'string' ? (
    <a href={writeAddress({ ...address, asOf: from as Address['asOf'] })}>{text}</a>
  ) : (
    <span>{text}</span>
  );
};

const AnswerText = ({ answer }: { readonly answer: Json }) =>
  answer === null ? (
    <p>None: no act in the log says.</p>
  ) : typeof answer === 'object' && !Array.isArray(answer) ? (
    <dl>
      {Object.entries(answer)
        .filter(([, each]) => each !== null && !(Array.isArray(each) && each.length === 0))
        .map(([key, each]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{plain(each)}</dd>
          </div>
        ))}
    </dl>
  ) : (
    <p>{plain(answer)}</p>
  );

const Events = ({
  ids,
  events,
}: {
  readonly ids: readonly Json[];
  readonly events: { readonly [id: string]: Json };
}) =>
  ids.length === 0 ? (
    <p>No act is behind it.</p>
  ) : (
    ids.map((id) => <EventText key={textOf(id)} event={events[textOf(id)] ?? { id }} />)
  );
