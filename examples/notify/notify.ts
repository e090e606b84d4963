/** Tells people by a message what changed in a period, and tells nothing where nothing did. */
import type { Period, Relations, TimedLog, Timeline } from 'bilateral';
import { digest, digestMarkdown } from 'bilateral/query';

/** A message: for a mail, a chat, an issue. */
export type Notification = { readonly subject: string; readonly body: string };

/** The message about a period; undefined where nothing changed. */
export const notification = (
  timeline: Timeline<Relations, TimedLog>,
  name: string,
  period: Period,
): Notification | undefined => {
  const made = digest(period)(timeline);
  const count = made.acts.length + made.cameDue.length + made.learned.length;
  if (count === 0) return undefined;
  return {
    subject: `${name}: ${count === 1 ? '1 act' : `${count} acts`} from ${period.from} to ${period.to}`,
    body: digestMarkdown(made),
  };
};

/** Posts a message as JSON to a webhook, as chats and ticket systems take it. */
export const post = async (url: string, { subject, body }: Notification): Promise<void> => {
  const reply = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ subject, body }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!reply.ok) throw new Error(`${url} answered ${reply.status} ${reply.statusText}`);
};
