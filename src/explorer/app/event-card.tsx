import { isSome, type Relations, type Timeline } from 'bilateral';
import { eventById, type Json } from 'bilateral/query';
import { plain, words } from '../data/summary';
import { fieldOf, listOf, textOf } from './json';

export const EventCard = ({
  id,
  timeline,
}: {
  readonly id: string;
  readonly timeline: Timeline<Relations>;
}) => {
  const found = eventById(id)(timeline);
  // The cast is safe: the event was read from a line of the log, so it is JSON.
  return isSome(found) ? <EventText event={found.value as unknown as Json} /> : <p>{id}</p>;
};

export const EventText = ({ event }: { readonly event: Json }) => {
  const [id, type, title, occurred, recordedAt] = [
    'id',
    'type',
    'title',
    'occurred',
    'recordedAt',
  ].map((key) => textOf(fieldOf(event, key)));
  return (
    <div class="event">
      <p>
        <strong>{title === '' ? words(type ?? '') : title}</strong>
      </p>
      <p>
        {plain(fieldOf(event, 'by') ?? 'somebody')} · happened {occurred} · known since {recordedAt}{' '}
        · <code>{id}</code>
      </p>
      <ul>
        {listOf(fieldOf(event, 'sources')).map((source, index) => (
          <li key={index}>
            <Source source={source} />
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Only a web address becomes a link, since the `url` of a source may have any scheme, such as `javascript:`. */
const Source = ({ source }: { readonly source: Json }) => {
  const [publisher, title, url, on] = ['publisher', 'title', 'url', 'publishedOn'].map((key) =>
    textOf(fieldOf(source, key)),
  );
  const says = [publisher, title, on].filter((each) => each !== '').join(', ');
  return url !== undefined && /^https?:\/\//i.test(url) ? (
    <a href={url} rel="noreferrer noopener">
      {says}
    </a>
  ) : (
    <>
      {says} {url}
    </>
  );
};
