/** Asks the built library a few questions; it runs wherever JavaScript does. */
import {
  append,
  asKnownAt,
  asOf,
  formatLog,
  isLeft,
  isSome,
  parseLog,
  pipe,
  tradeRegime,
  why,
} from 'bilateral';
import { receipt, verifyReceipt } from 'bilateral/evidence';
import { explorerPage } from 'bilateral/explorer';
import { japanKorea, japanKoreaLog } from 'bilateral/japan-korea';
import { ask } from 'bilateral/query';
import { sealLog, verifyLog } from 'bilateral/seal';
import { tableRows, tableToCsv } from 'bilateral/tables';

const regime = tradeRegime({ from: 'JPN', to: 'KOR', product: 'photoresist' });
const query = {
  verb: 'answer',
  question: 'tradeRegime',
  args: { from: 'JPN', to: 'KOR', product: 'photoresist' },
  asOf: '2019-07-05',
};

const answers = () => {
  const read = parseLog(formatLog(japanKoreaLog));
  const answer = pipe(japanKorea, asOf('2019-07-05'), regime);
  const made = receipt(query)(japanKoreaLog);
  const text = formatLog(japanKoreaLog);
  return {
    read: isLeft(read) ? read.left.message : read.right.events.length > 0,
    licence: isSome(answer) && answer.value.licence === 'individual',
    known: isSome(pipe(japanKorea, asKnownAt('2019-06-01'), asOf('2019-07-05'), regime)),
    grounds: pipe(japanKorea, why(regime, '2019-07-05')).grounds.length > 0,
    refused: isLeft(append([{ type: 'X' }])(japanKoreaLog)),
    asked: !isLeft(ask(japanKorea)(query)),
    receipt: !isLeft(made) && verifyReceipt(made.right)(japanKoreaLog).length === 0,
    seal: !isLeft(verifyLog(text, sealLog(text))),
    page: explorerPage(japanKoreaLog).startsWith('<!doctype html>'),
    table: [...tableToCsv(tableRows(japanKorea, { relation: 'JPN-KOR' }))]
      .join('')
      .includes('photoresist'),
  };
};

/** The names of the answers that are wrong here. */
export const wrongAnswers = () =>
  Object.entries(answers()).flatMap(([name, isRight]) => (isRight === true ? [] : [name]));
