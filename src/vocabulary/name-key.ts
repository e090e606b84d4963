const marksOnLatin = /(\p{Script=Latin})\p{M}+/gu;
const joiners = /[\u200c\u200d]/g;
const notInNames = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * The key by which names of firms and persons are compared: two names with one key are the same name.
 *
 * Compatible characters are made one (Unicode's form NFKC), marks on Latin letters and joiners are taken
 * off, letters are lower case, `ß` is `ss`, `&` is `and`, and all but letters, marks and digits is one space. No legal form is
 * dropped and nothing is matched by likeness: another spelling is an alias, which the log has to say.
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
    .normalize('NFKD')
    .replace(marksOnLatin, '$1')
    .normalize('NFKC')
    .replaceAll('&', ' and ')
    .replace(notInNames, ' ')
    .trim();
