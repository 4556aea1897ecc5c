// What is said while a person is chosen, and while feedback is asked for?

export const personWords = {
  prompt: 'Whom is it about? Only you see this.',
  another: 'Somebody else…',
  placeholder: 'A name',
  needed: 'A name, so that you find it again.',
} as const;

export const askForFeedbackWords = {
  title: 'Ask for Feedback',
  /** Open questions about what was done, not about the person; short enough to be answered. */
  questions: [
    'What is one thing I did lately that helped you?',
    'What is one thing I could do differently that would make your work easier?',
    'What have I not noticed that I should know?',
  ],
  copied: 'Three questions are copied. Save the entry, and it stands under Due in a week.',
} as const;
