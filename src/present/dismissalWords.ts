// What does "not now" say: as a choice, and in the list of what was put off?
import type { DismissalReason } from '../core/delegation/dismissal';

export const dismissalWords: Readonly<Record<DismissalReason, { readonly choice: string; readonly detail: string; readonly row: string }>> = {
  mineByDesign: { choice: 'It stays mine on purpose', detail: 'Not suggested again', row: 'yours on purpose' },
  alreadyHappening: { choice: 'It is already happening', detail: 'Quiet for twelve weeks', row: 'already happening' },
  prototype: { choice: 'It is a prototype', detail: 'Quiet for half a year', row: 'a prototype' },
  tooEarly: { choice: 'Too early', detail: 'Quiet for eight weeks', row: 'too early' },
  onLeave: { choice: 'Who could take it is on leave', detail: 'Quiet for four weeks', row: 'somebody is on leave' },
  wrongPerson: { choice: 'Not this person…', detail: 'Somebody else is suggested for it', row: 'not this person' },
};

export const notNowWords = {
  title: 'Not Now',
  prompt: 'Why not now?',
  who: 'Who is not the one to ask here?',
  done: 'Put off. It stands under "Not now" and can be brought back.',
  back: 'Brought back.',
} as const;
