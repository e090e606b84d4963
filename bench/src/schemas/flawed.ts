/** Lines that every schema must refuse, each made from a sound one by one change. */
const changes: readonly ((line: string) => string)[] = [
  (line) => line.replace('"schemaVersion":2', '"schemaVersion":99'),
  (line) => line.replace('"type":"', '"type":"Un'),
  (line) => line.replace('"id":"', '"id":"a b '),
  (line) => line.replace(/"occurred":"\d{4}-\d\d/, '"occurred":"2019-13'),
  (line) => line.replace(/"recordedAt":"[^"]*",/, ''),
  (line) => line.replace('"country":"JPN"', '"country":"Japan"'),
  (line) => line.replace('"sector":"GOV"', '"sector":"GVT"'),
  (line) => line.replace('"publisher":"METI"', '"publisher":""'),
  (line) => line.replace('"publisher":"METI"', '"publisher":"METI","page":1'),
  (line) => line.replace('"url":"https://', '"url":"'),
  (line) => line.replace(/"products":\[[^\]]*\]/, '"products":[]'),
  (line) => line.replace(/"products":\["([^"]*)"\]/, '"products":["$1","$1"]'),
  (line) => line.replace('"data":{', '"data":{"extra":true,'),
  (line) => line.replace('"title":"', '"title":4,"note":"'),
];

/** Every change to every one of some sound lines. */
export const flawedFrom = (sound: readonly string[]): readonly string[] =>
  sound.flatMap((line) => changes.map((change) => change(line)));
