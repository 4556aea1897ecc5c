// What is said while the report is exported? What is in it, before it is written.

export const reportWords = {
  title: 'Export Report',
  form: 'The week as what? No private entry and nothing about after hours is in any of them.',
  forms: [
    { value: 'markdown', label: 'Markdown', detail: 'For a wiki or a mail' },
    { value: 'html', label: 'HTML', detail: 'One file that needs nothing else' },
    { value: 'json', label: 'JSON', detail: 'For a script' },
  ],
  names: 'With names of people?',
  nameChoices: [
    { value: 'without', label: 'Without names' },
    { value: 'with', label: 'With names', detail: 'Yours, and who else was last at work on a module' },
  ],
  nothing: 'There are no figures yet, so there is nothing to report. Open a repository with commits of yours first.',
  done: 'The report is written.',
} as const;
