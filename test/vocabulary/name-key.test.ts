import { nameKey } from 'bilateral';
import { describe, expect, it } from 'vitest';

describe('the key of a name', () => {
  it.each([
    ['Huawei Technologies Co., Ltd.', 'huawei technologies co ltd'],
    ['SOCIÉTÉ  GÉNÉRALE', 'societe generale'],
    ['Crédit Agricole S.A.', 'credit agricole s a'],
    ['Johnson & Johnson', 'johnson and johnson'],
    ['Ａｃｍｅ＆Ｃｏ', 'acme and co'],
    ['삼성전자㈜', '삼성전자 주'],
    ['ÜÇGEN İnşaat', 'ucgen insaat'],
    ['Łódź', 'łodz'],
    ['Straße', 'strasse'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ΟΔΟΣ.Α', 'οδοσ α'],
    ['\u09b0\u200d\u09cd\u09af\u09be\u09ac', '\u09b0\u09cd\u09af\u09be\u09ac'],
    ['टाटा स्टील', 'टाटा स्टील'],
    ['บริษัท ปูนซิเมนต์ไทย', 'บริษัท ปูนซิเมนต์ไทย'],
    ['שָׁלוֹם', 'שָׁלוֹם'],
    ['—', ''],
  ])('should be of %j %j', (name, key) => expect(nameKey(name)).toBe(key.normalize('NFKC')));

  it.each([
    ['Acme Ltd', 'Acme Limited'],
    ['BYD', 'BYD Company'],
    ['ガス', 'カス'],
    ['कि', 'क'],
  ])('should keep %s and %s apart', (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)));
});
