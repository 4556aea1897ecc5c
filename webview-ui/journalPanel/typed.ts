// What is typed into an entry's form, as it goes up to the host.

export interface Typed {
  readonly title: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
}

/** Empty where there is no such section. */
export function sectionText({ sections }: Typed, heading: string): string {
  return sections.find((one) => one.heading === heading)?.text ?? '';
}

export function withSection(typed: Typed, heading: string, text: string): Typed {
  return { ...typed, sections: typed.sections.map((one) => (one.heading === heading ? { ...one, text } : one)) };
}
