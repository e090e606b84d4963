import { about } from './answers/about';
import { ask } from './answers/ask';
import { asof } from './answers/asof';
import { candidates } from './answers/candidates';
import { changes } from './answers/changes';
import { digest } from './answers/digest';
import { history } from './answers/history';
import { upcoming } from './answers/upcoming';
import { why } from './answers/why';
import { check } from './check/check';
import { completion } from './completion/completion';
import type { Command } from './contract/command';
import { convert } from './convert/convert';
import { schema } from './convert/schema';
import { compare } from './evidence/compare';
import { receipt } from './evidence/receipt';
import { recheck } from './evidence/recheck';
import { chart } from './faces/chart';
import { explore } from './faces/explore';
import { screen } from './screen/screen';

/** In the order in which `--help` lists them. */
const others: readonly Command[] = [
  screen,
  check,
  asof,
  history,
  why,
  changes,
  upcoming,
  about,
  candidates,
  digest,
  ask,
  compare,
  receipt,
  recheck,
  explore,
  chart,
  convert,
  schema,
];

export const allCommands: readonly Command[] = [...others, completion(others)];
