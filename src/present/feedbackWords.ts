// What is said while feedback is logged? Situation, behaviour, impact: one line each.

export const feedbackWords = {
  title: 'Log Feedback',
  questions: {
    person: { prompt: 'Who is it about? Only you will see this.', placeholder: 'A name' },
    kind: { prompt: 'What kind is it?' },
    situation: { prompt: 'The situation: when and where was it?', placeholder: 'In the review of the invoice export on Tuesday' },
    behaviour: { prompt: 'The behaviour: what did you see or hear?', placeholder: 'You wrote down every open point with its owner' },
    impact: { prompt: 'The impact: what did it lead to?', placeholder: 'Nobody had to ask twice, and it was done on Thursday' },
  },
  kinds: [
    { kind: 'unset', label: 'Leave it open' },
    { kind: 'praise', label: 'Praise' },
    { kind: 'correction', label: 'Correction' },
  ],
  needsPerson: 'A name, so that you find it again.',
  needsSituation: 'A few words will do.',
  logged: 'Feedback kept in your private journal.',
  /** Headings of a draft that could not be written. */
  headings: { person: 'About', situation: 'Situation', behaviour: 'Behaviour', impact: 'Impact' },
} as const;
