/** Rows of event data sets, written by hand in the layouts that their authors document. */

/**
 * The 58 columns of a daily file of GDELT 1.0, from its *Data Format Codebook V 1.03* (2013), at
 * http://data.gdeltproject.org/documentation/GDELT-Data_Format_Codebook.pdf. GDELT 2.0 adds an
 * ADM2Code to each place (*Data Format Codebook V2.0*, 2015).
 */
const gdeltColumnsOf = (version: 1 | 2) => [
  ...['GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate'],
  ...['Actor1', 'Actor2'].flatMap((actor) =>
    [
      ...['Code', 'Name', 'CountryCode', 'KnownGroupCode', 'EthnicCode'],
      ...['Religion1Code', 'Religion2Code', 'Type1Code', 'Type2Code', 'Type3Code'],
    ].map((column) => actor + column),
  ),
  ...['IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass'],
  ...['GoldsteinScale', 'NumMentions', 'NumSources', 'NumArticles', 'AvgTone'],
  ...['Actor1Geo', 'Actor2Geo', 'ActionGeo'].flatMap((place) =>
    [
      ...['Type', 'FullName', 'CountryCode', 'ADM1Code'],
      ...(version === 2 ? ['ADM2Code'] : []),
      ...['Lat', 'Long', 'FeatureID'],
    ].map((column) => `${place}_${column}`),
  ),
  ...['DATEADDED', 'SOURCEURL'],
];

const gdeltRow = {
  GLOBALEVENTID: '855000001',
  SQLDATE: '20190704',
  Actor1Code: 'JPN',
  Actor1Name: 'JAPAN',
  Actor1CountryCode: 'JPN',
  Actor2Code: 'KOR',
  Actor2Name: 'SOUTH KOREA',
  Actor2CountryCode: 'KOR',
  EventCode: '112',
  DATEADDED: '20190705',
  SOURCEURL: 'https://example.org/story',
};

type Cells = Readonly<Record<string, string>>;

/** One row of GDELT 1.0 in which Japan accuses Korea; `cells` replaces any column. */
export const gdelt = (cells: Cells = {}, width: 57 | 58 = 58): string => {
  const row: Cells = { ...gdeltRow, ...cells };
  return gdeltColumnsOf(1)
    .slice(0, width)
    .map((column) => row[column] ?? '')
    .join('\t');
};

/** The same row in the layout of GDELT 2.0. */
export const gdelt2 = (cells: Cells = {}): string => {
  const row: Cells = { ...gdeltRow, DATEADDED: '20190704153000', ...cells };
  return gdeltColumnsOf(2)
    .map((column) => row[column] ?? '')
    .join('\t');
};

/** The header of the files of ICEWS Coded Event Data, doi:10.7910/DVN/28075. */
export const icewsColumns = [
  ...['Event ID', 'Event Date', 'Source Name', 'Source Sectors', 'Source Country', 'Event Text'],
  ...['CAMEO Code', 'Intensity', 'Target Name', 'Target Sectors', 'Target Country', 'Story ID'],
  ...['Sentence Number', 'Publisher', 'City', 'District', 'Province', 'Country'],
  ...['Latitude', 'Longitude'],
];

export const icewsHeader = icewsColumns.join('\t');

const icewsRow = {
  'Event ID': '34000001',
  'Event Date': '2019-07-04',
  'Source Name': 'Japan',
  'Source Sectors': 'NA',
  'Source Country': 'Japan',
  'Event Text': 'Accuse',
  'CAMEO Code': '112',
  'Target Name': 'South Korea',
  'Target Sectors': 'NA',
  'Target Country': 'South Korea',
  'Story ID': '49000001',
  'Sentence Number': '2',
  Publisher: 'A newspaper',
};

/** One row of ICEWS in which Japan accuses Korea; `cells` replaces any column. */
export const icews = (cells: Cells = {}, columns = icewsColumns): string => {
  const row: Cells = { ...icewsRow, ...cells };
  return columns.map((column) => row[column] ?? '').join('\t');
};

/** The header of the files of POLECAT, doi:10.7910/DVN/AJGVIT. */
const polecatColumns = [
  ...['Event ID', 'Event Date', 'Event Type', 'Event Mode', 'Intensity', 'Quad Code', 'Contexts'],
  ...['Actor Name', 'Actor Country', 'Actor COW', 'Primary Actor Sector', 'Actor Sectors'],
  ...['Actor Title', 'Actor Name Raw', 'Wikipedia Actor ID', 'Recipient Name'],
  ...['Recipient Country', 'Recipient COW', 'Primary Recipient Sector', 'Recipient Sectors'],
  ...['Recipient Title', 'Recipient Name Raw', 'Wikipedia Recipient ID', 'Placename', 'City'],
  ...['District', 'Province', 'Country', 'Latitude', 'Longitude', 'GeoNames ID', 'Raw Placename'],
  ...['Feature Type', 'Source', 'Publication Date', 'Story People', 'Story Organizations'],
  ...['Story Locations', 'Language', 'Version'],
];

export const polecatHeader = polecatColumns.join('\t');

const polecatRow = {
  'Event ID': '20190705-0001-4e081644904c_ACCUSE_None',
  'Event Date': '2019-07-04',
  'Event Type': 'ACCUSE',
  'Event Mode': 'allege',
  'Quad Code': 'VERBAL CONFLICT',
  Contexts: 'economic; diplomatic',
  'Actor Name': 'Japan',
  'Actor Country': 'JPN',
  'Primary Actor Sector': 'GOV',
  'Recipient Name': 'None',
  'Recipient Country': 'KOR',
  'Primary Recipient Sector': 'None',
  Source: 'A newspaper',
  'Publication Date': '2019-07-05',
};

/** One event of POLECAT as a line of JSON: Japan accuses Korea; `fields` replaces any field. */
export const polecat = (fields: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ ...polecatRow, ...fields });

/** The same event as a row of a tab-separated file. */
export const polecatTabs = (cells: Cells = {}): string => {
  const row: Cells = { ...polecatRow, ...cells };
  return polecatColumns.map((column) => row[column] ?? '').join('\t');
};

/** One event in the format of the coder NGEC (github.com/ahalterman/NGEC, `formatter.py`). */
export const ngec = (fields: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    id: '20190705-0001-4e081644904c_CONSULT',
    event_type: 'CONSULT',
    event_mode: ['visit'],
    contexts: ['diplomatic'],
    date_resolved: '2019-07-04',
    pub_date: '2019-07-05',
    publisher: 'A newspaper',
    headline: 'Minister goes to Seoul',
    attributes: {
      ACTOR: [{ text: 'the minister', wiki: 'Taro Kono', country: 'JPN', code_1: 'GOV' }],
      RECIP: [{ text: 'Seoul', wiki: '', country: 'KOR', code_1: '' }],
    },
    ...fields,
  });
