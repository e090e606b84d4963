/** A process of one contender: `child.js <plan> <table> <contender>`. */
import { planFrom } from '../tables/plan.ts';
import type { Ask, Reply } from './messages.ts';
import { sampler } from './sampler.ts';

const [, , plan = '', table = '', name = ''] = process.argv;

const reply = (message: Reply): void => {
  process.send?.(message);
};

const contender = planFrom(plan)
  .find(({ id }) => id === table)
  ?.contenders.find((each) => each.name === name);
if (contender === undefined) throw new RangeError(`There is no ${table}, ${name}.`);

const task = await contender.start();
const { warm, sample } = sampler(task);

const answer = async (message: Ask): Promise<Reply> => {
  switch (message.ask) {
    case 'answers':
      return { reply: 'answers', json: JSON.stringify(await task.answers()) };
    case 'warm':
      return { reply: 'warm', times: await warm() };
    case 'sample':
      return { reply: 'sample', cost: await sample(message.round) };
  }
};

process.on('message', (message: Ask) => {
  answer(message).then(reply, (cause: unknown) => {
    reply({
      reply: 'failed',
      message: cause instanceof Error ? String(cause.stack) : String(cause),
    });
  });
});
reply({ reply: 'ready' });
