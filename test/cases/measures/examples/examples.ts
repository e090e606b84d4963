import { goodsOfCanada } from './canada';
import { dutiesAndBans } from './duties-and-bans';
import { electricVehicles } from './electric-vehicles';
import type { Example } from './example';
import { firmsAndLicences } from './firms-and-licences';
import { indiaPakistan } from './india-pakistan';
import { section301 } from './section-301';
import { steel } from './steel';
import { timing } from './timing';

/** The worked examples: 32 that were given, and a few of its own. Acts whose source is `example` are invented; all others are real. */
export const examples: readonly Example[] = [
  ...electricVehicles,
  ...steel,
  ...section301,
  ...goodsOfCanada,
  ...indiaPakistan,
  ...dutiesAndBans,
  ...firmsAndLicences,
  ...timing,
];
