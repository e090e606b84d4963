import { isSome } from '../../../fp';
import { found } from '../../found';

/**
 * Countries as ICEWS names them, and other English names in use, with ISO 3166-1 alpha-3. Kosovo has
 * no code of ISO; XKX is the one in use.
 */
const names: readonly string[] = [
  'AFG Afghanistan; ALB Albania; DZA Algeria; ASM American Samoa; AND Andorra; AGO Angola',
  'AIA Anguilla; ATA Antarctica; ATG Antigua and Barbuda; ARG Argentina; ARM Armenia; ABW Aruba',
  'AUS Australia; AUT Austria; AZE Azerbaijan; BHS Bahamas; BHR Bahrain; BGD Bangladesh',
  'BRB Barbados; BLR Belarus; BEL Belgium; BLZ Belize; BEN Benin; BMU Bermuda; BTN Bhutan',
  'BOL Bolivia; BES Bonaire; BIH Bosnia and Herzegovina; BWA Botswana; BRA Brazil',
  'IOT British Indian Ocean Territory; VGB British Virgin Islands; BRN Brunei; BGR Bulgaria',
  'BFA Burkina Faso; BDI Burundi; KHM Cambodia; CMR Cameroon; CAN Canada; CPV Cape Verde',
  'CPV Cabo Verde; CYM Cayman Islands; CAF Central African Republic; TCD Chad; CHL Chile',
  'CHN China; CXR Christmas Island; CCK Cocos (Keeling) Islands; COL Colombia; COM Comoros',
  'COG Congo; COK Cook Island; COK Cook Islands; CRI Costa Rica; CIV Cote d’Ivoire; HRV Croatia',
  'CUB Cuba; CUW Curacao; CYP Cyprus; CZE Czech Republic; CZE Czechia; DNK Denmark',
  'COD Democratic Republic of Congo; DJI Djibouti; DMA Dominica; DOM Dominican Republic',
  'ECU Ecuador; EGY Egypt; SLV El Salvador; GNQ Equatorial Guinea; ERI Eritrea; EST Estonia',
  'SWZ Eswatini; ETH Ethiopia; FLK Falkland Islands; FRO Faroe Islands; FJI Fiji; FIN Finland',
  'FRA France; GUF French Guiana; PYF French Polynesia; ATF French Southern Territories',
  'GAB Gabon; GMB Gambia; GEO Georgia; DEU Germany; GHA Ghana; GIB Gibraltar; GRC Greece',
  'GRL Greenland; GRD Grenada; GLP Guadeloupe; GUM Guam; GTM Guatemala; GGY Guernsey; GIN Guinea',
  'GNB Guinea-Bissau; GUY Guyana; HTI Haiti; HMD Heard Island and McDonald Islands; VAT Holy See',
  'HND Honduras; HKG Hong Kong; HUN Hungary; ISL Iceland; IND India; IDN Indonesia; IRN Iran',
  'IRQ Iraq; IRL Ireland; IMN Isle of Man; ISR Israel; ITA Italy; CIV Ivory Coast; JAM Jamaica',
  'JPN Japan; JEY Jersey; JOR Jordan; KAZ Kazakhstan; KEN Kenya; KIR Kiribati; XKX Kosovo',
  'KWT Kuwait; KGZ Kyrgyzstan; LAO Laos; LVA Latvia; LBN Lebanon; LSO Lesotho; LBR Liberia',
  'LBY Libya; LIE Liechtenstein; LTU Lithuania; LUX Luxembourg; MAC Macao; MAC Macau',
  'MDG Madagascar; MWI Malawi; MYS Malaysia; MDV Maldives; MLI Mali; MLT Malta',
  'MHL Marshall Islands; MTQ Martinique; MRT Mauritania; MUS Mauritius; MYT Mayotte; MEX Mexico',
  'FSM Micronesia; MDA Moldova, Republic of; MDA Moldova; MCO Monaco; MNG Mongolia',
  'MNE Montenegro; MSR Montserrat; MAR Morocco; MOZ Mozambique; MMR Myanmar; MMR Burma',
  'NAM Namibia; NRU Nauru; NPL Nepal; NLD Netherlands; ANT Netherlands Antilles',
  'NCL New Caledonia; NZL New Zealand; NIC Nicaragua; NER Niger; NGA Nigeria; NIU Niue',
  'NFK Norfolk Island; PRK North Korea; MKD North Macedonia; MNP Northern Mariana Islands',
  'NOR Norway; PSE Occupied Palestinian Territory; PSE Palestine; OMN Oman; PAK Pakistan',
  'PLW Palau; PAN Panama; PNG Papua New Guinea; PRY Paraguay; PER Peru; PHL Philippines',
  'PCN Pitcairn; POL Poland; PRT Portugal; PRI Puerto Rico; QAT Qatar; REU Reunion; ROU Romania',
  'RUS Russian Federation; RUS Russia; RWA Rwanda; BLM Saint Barthelemy; SHN Saint Helena',
  'KNA Saint Kitts and Nevis; LCA Saint Lucia; MAF Saint Martin (French part)',
  'SPM Saint Pierre and Miquelon; VCT Saint Vincent and the Grenadines; WSM Samoa',
  'SMR San Marino; STP Sao Tome and Principe; SAU Saudi Arabia; SEN Senegal; SRB Serbia',
  'SYC Seychelles; SLE Sierra Leone; SGP Singapore; SXM Sint Maarten; SVK Slovakia; SVN Slovenia',
  'SLB Solomon Islands; SOM Somalia; ZAF South Africa; SSD South Sudan; ESP Spain; LKA Sri Lanka',
  'SGS South Georgia and the South Sandwich Islands; KOR South Korea; KOR Republic of Korea',
  'SDN Sudan; SUR Suriname; SJM Svalbard and Jan Mayen; SWZ Swaziland; SWE Sweden',
  'CHE Switzerland; SYR Syria; TWN Taiwan; TJK Tajikistan; TZA Tanzania; THA Thailand',
  'MKD the former Yugoslav Republic of Macedonia; MKD Macedonia; TLS Timor-Leste; TLS East Timor',
  'TGO Togo; TKL Tokelau; TON Tonga; TTO Trinidad and Tobago; TUN Tunisia; TUR Turkey',
  'TUR Türkiye; TKM Turkmenistan; TCA Turks and Caicos Islands; TUV Tuvalu; UGA Uganda',
  'VIR U.S. Virgin Islands; UKR Ukraine; ARE United Arab Emirates; GBR United Kingdom',
  'USA United States; USA United States of America; URY Uruguay; UZB Uzbekistan; VUT Vanuatu',
  'UMI United States Minor Outlying Islands; VEN Venezuela; VNM Vietnam; VNM Viet Nam',
  'WLF Wallis and Futuna; ESH Western Sahara; YEM Yemen; ZMB Zambia; ZWE Zimbabwe',
];

/** Names are compared without case, accents and kinds of apostrophe. */
const keyOf = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, "'").toLowerCase();

const codes: ReadonlyMap<string, string> = new Map(
  names
    .flatMap((line) => line.split('; '))
    .map((entry) => [keyOf(entry.slice(4)), entry.slice(0, 3)]),
);

/** The code of a country that is named, or what was written where no country of that name is known. */
export const countryNamed = (name: string): string => {
  const code = found(codes, keyOf(name));
  return isSome(code) ? code.value : name;
};

const nothing: ReadonlySet<string> = new Set(['', 'NA', 'None']);

/** The countries in a cell, as codes or names; several are parted by `;` or `|`. */
export const countriesIn = (cell: string): readonly string[] =>
  cell
    .split(/[;|]/)
    .map((name) => name.trim())
    .filter((name) => !nothing.has(name))
    .map(countryNamed);
