import type { Round } from './task.ts';

/** What a contender's process is asked. */
export type Ask =
  | { readonly ask: 'answers' }
  | { readonly ask: 'warm' }
  | { readonly ask: 'sample'; readonly round: Round };

/** What it replies: answers as JSON, how often a sample does the work, or the cost of one run in µs. */
export type Reply =
  | { readonly reply: 'ready' }
  | { readonly reply: 'answers'; readonly json: string }
  | { readonly reply: 'warm'; readonly times: number }
  | { readonly reply: 'sample'; readonly cost: number }
  | { readonly reply: 'failed'; readonly message: string };
