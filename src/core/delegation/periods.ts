// How far back does a hand-over look? Lengths of time, in seconds.
export const secondsADay = 86_400;
export const yearSeconds = 365 * secondsADay;
/** A twelfth of the year that is looked back on. */
export const monthSeconds = yearSeconds / 12;
/** Who came later is still arriving. */
export const arrivingSeconds = 14 * secondsADay;
