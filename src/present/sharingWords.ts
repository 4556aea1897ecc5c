// What does sharing mode say of itself?
export const sharingWords = {
  hidden: 'Hidden while sharing',
  item: 'Sharing',
  tooltip: 'Private entries, what is due, delegations and names are out of sight. Press to end sharing mode.',
  refused: 'Hidden while sharing: this shows private words or names. End sharing mode first, with "Sharing" in the status bar.',
  begun: 'Sharing mode is on.',
  ended: 'Sharing mode is off.',
} as const;
