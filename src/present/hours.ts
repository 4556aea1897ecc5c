// How does a length of time read? Rounded to what the data can bear.

const wholeFrom = 20 * 60;

/** Hours without their unit: to the half hour, to the hour from 20 h on. Never "0" for something: `½` at least. */
function rounded(minutes: number): string {
  const halves = minutes >= wholeFrom ? Math.round(minutes / 60) * 2 : Math.max(Math.round(minutes / 30), minutes > 0 ? 1 : 0);
  const whole = Math.floor(halves / 2);
  if (halves % 2 === 0) return String(whole);
  return whole === 0 ? '½' : `${whole}½`;
}

/** `9½ h`; nothing is `0 h`. For sums, and for what the lead typed. */
export function hours(minutes: number): string {
  return `${rounded(minutes)} h`;
}

/** `about 9½ h`, `under ½ h`: for what was worked out from commits. */
export function aboutHours(minutes: number): string {
  if (minutes > 0 && minutes < 15) return 'under ½ h';
  return `about ${hours(minutes)}`;
}

/** `30 to 39 h`; one figure when both ends read the same. */
export function hoursRange(low: number, high: number): string {
  const [from, to] = [rounded(low), rounded(high)];
  return from === to ? `${to} h` : `${from} to ${to} h`;
}

/** `34 h (30 to 39)`; one figure when all three read the same. */
export function hoursAndRange(minutes: number, low: number, high: number): string {
  const [from, to] = [rounded(low), rounded(high)];
  return from === to ? hours(minutes) : `${hours(minutes)} (${from} to ${to})`;
}

/** `45 min`, `3 h`, `1 h 20 min`: for what was logged, to the minute. */
export function exactTime(minutes: number): string {
  const all = Math.round(minutes);
  const [h, min] = [Math.floor(all / 60), all % 60];
  if (h === 0) return `${min} min`;
  return min === 0 ? `${h} h` : `${h} h ${min} min`;
}

/** Whole per cent of a share from 0 to 1, without the sign. */
export function percent(share: number): string {
  return String(Math.round(share * 100));
}

/** `19 to 43 %`; one figure when both ends read the same. */
export function percentRange(low: number, high: number): string {
  const [from, to] = [percent(low), percent(high)];
  return from === to ? `${to} %` : `${from} to ${to} %`;
}
