const marksOnLatin = /(\p{Script=Latin})\p{M}+/gu;
const joiners = /[\u200c\u200d]/g;
const notInNames = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * The key by which names of firms and persons are compared: two names with the same key count as the same
 * name.
 *
 * Characters that Unicode calls compatible become the same character (Unicode's form NFKC). Joiners are removed,
 * and so are marks on Latin letters. Letters become lower case, `ß` becomes `ss`, and `&` becomes `and`. Any
 * run of characters other than letters, marks and digits becomes one space. Legal forms such as `Ltd` stay.
 * Similar names do not match, so the log must say if another spelling is an alias.
 *
 * @example
 * nameKey('SAMSUNG Electronics  Co., Ltd.'); // => 'samsung electronics co ltd'
 * nameKey('Société Générale & Cie') === nameKey('SOCIETE GENERALE AND CIE'); // => true
 * nameKey('삼성전자㈜'); // => '삼성전자 주'
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(joiners, '')
    .toUpperCase()
    .toLowerCase()
    // The lower case of sigma is `ς` at the end of a word, and `σ` elsewhere.
    .replaceAll('ς', 'σ')
    .normalize('NFKD')
    .replace(marksOnLatin, '$1')
    .normalize('NFKC')
    .replaceAll('&', ' and ')
    .replace(notInNames, ' ')
    .trim();
