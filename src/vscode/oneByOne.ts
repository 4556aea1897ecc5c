/** Each step in a turn of the event loop of its own, so that others run in between. One that throws ends it. */
export function oneByOne([step, ...rest]: readonly (() => void)[]): void {
  if (step === undefined) return;
  setImmediate(() => {
    step();
    oneByOne(rest);
  });
}
