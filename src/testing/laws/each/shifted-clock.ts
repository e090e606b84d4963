const decade = 10 * 365 * 86_400_000;

/** Does something while the clock of this machine says another time, and its dice show one number. */
export const elsewhen = <A>(act: () => A): A => {
  const {
    Date: Present,
    Math: { random },
  } = globalThis;
  globalThis.Date = new Proxy(Present, {
    // A bare `new Date()` is the one that reads the clock.
    construct: (target, args) =>
      Reflect.construct(target, args.length === 0 ? [target.now() + decade] : args),
    apply: (target) => new target(target.now() + decade).toString(),
    get: (target, name) =>
      name === 'now' ? () => target.now() + decade : Reflect.get(target, name),
  });
  Math.random = () => 0.25;
  try {
    return act();
  } finally {
    globalThis.Date = Present;
    Math.random = random;
  }
};
