// What is said when the editor's own fetch, asked for by the lead, does not work?

export const fetchWords = {
  notOpen: "The editor's git extension does not have this repository open, so nothing was fetched. Fetch in a terminal; Fulcrum notices.",
  failed: 'The fetch did not work. The Source Control view can say why.',
} as const;
