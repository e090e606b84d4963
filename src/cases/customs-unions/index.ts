import type { EventLog } from '../../log/event-log/event-log';
import { readCase } from '../read-case';
import customsUnions from './customs-unions.ndjson';

/**
 * A log of which country belongs to which customs union, and since when: the European Union and its
 * enlargements, the Eurasian Economic Union, the Gulf Cooperation Council, the Southern African
 * Customs Union, Mercosur. Every event cites the treaty or the institution. If you merge this log
 * into another log, a measure of a union or against a union concerns the members of the union.
 *
 * The European Union is two groups. `EUN` is its customs territory, to which the United Kingdom
 * belonged until the end of 2020 (Withdrawal Agreement, Art. 126 and 127). `EU-members` are its
 * member states. The United Kingdom was a member state until the end of January 2020.
 *
 * @example
 * const both = pipe(japanKoreaLog, merge(customsUnionsLog));
 * isRight(both) && both.right.header.parties; // => ['JPN', 'KOR']
 * pipe(customsUnionsLog, timeline(relations), asOf('2020-06-01'), groupsOf('GBR')); // => ['EUN']
 */
export const customsUnionsLog: EventLog = readCase(customsUnions);
