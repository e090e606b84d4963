import { audit, parseLog, formatLog } from 'bilateral';
import { arbitraryHostileLog } from 'bilateral/testing';
import * as fc from 'fast-check';
import { it } from 'vitest';
import { eventLine, logText, correctionLine, retractionLine } from './support/lines';
const show = (name: string, ...lines: string[]) => {
  const r = parseLog(logText(...lines));
  if (r._tag === 'Left') { console.log(name, 'LEFT', r.left.message); return; }
  console.log(name, 'W', r.right.warnings.map(w=>w._tag+':'+w.message), 'A', audit(r.right).filter(a=>a._tag!=='NoSource').map(a=>a._tag+':'+a.message));
};
it('x',()=>{
  for (const o of ['2019-07-04/..','../..','/2019-07-04','[..2019-07-04]','[2019-07-04..]','2019-07-04/','/','Y140000-12-31','Y-140000-01-01','2019-13','20XX','XXXX','-0000','2019-07-04/2019-07-01','2019-07-04T24:00:00+09:00','2019-07-04T09:00:00+23:59','2019-07-04T23:00:00+09:00/2019-07-04','2019-07-04/2019-07-04T00:00:00+14:00','[2019-07-05..2019-07-04T20:00:00Z]','[2019-07-05..2019-07-05T00:00:00+14:00]', '[2019-07-05..2019-07-04T15:00:00Z]','2019-07-04T10:00:00Z/2019-07-04','[2019-07-04T20:00:00Z..2019-07-04]','[2019-07-05T04:00:00+09:00..2019-07-04]'])
    for (const f of ['occurred','recordedAt'] as const)
      show(f+' '+o, eventLine({ id:'a', [f]: o }));
  show('corr', eventLine({id:'a'}), correctionLine({id:'c'},'a').replace(/"replacement":\{(.*?)"occurred":"[^"]*"/, '"replacement":{$1"occurred":"[2019-07-05T04:00:00+09:00..2019-07-04]"'));
  show('ret before', eventLine({id:'a', recordedAt:'2019-09-01'}), retractionLine({id:'r', recordedAt:'2019-08-01'},'a'));
  show('ret of unknown', '{"type":"Strange","id":"s"}', retractionLine({id:'r', recordedAt:'2019-08-01'},'s'));
  show('corr of unknown', '{"type":"Strange","id":"s"}', correctionLine({id:'r', recordedAt:'2019-08-01'},'s'));
  show('corr of header?', eventLine({id:'a', type:'BoycottEnded', data:{boycott:'b'}}));
  let n=0;
  fc.assert(fc.property(arbitraryHostileLog(), (log)=>{
    const r = parseLog(formatLog(log));
    if (r._tag==='Left') return;
    const an = audit(r.right).filter(a=>a._tag==='Unreadable'||a._tag==='NoEffect').map(a=>a.event);
    const w = r.right.warnings.map(w=>w.id);
    const miss = an.filter(x=>!w.includes(x));
    if (miss.length && n++<5) console.log('MISS', audit(r.right).filter(a=>miss.includes(a.event)).map(a=>a.message));
  }),{numRuns:300});
  console.log('n',n);
});
