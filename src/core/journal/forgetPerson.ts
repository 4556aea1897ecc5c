// Where is a person named, and how does a text read without the name?
import { slug } from './slug';

/** What happens to a note: it stays, loses the name, or is gone for good. */
export type ForgetAction = 'keep' | 'rewrite' | 'delete';

/** Something that names somebody, or is old enough to be looked at. */
export interface ForgetRow {
  /** `suggestions`: what the editor keeps of suggestions that were put off. */
  readonly place: 'journal' | 'drafts' | 'suggestions';
  /** Relative to the place's folder; of a suggestion what tells it from the others. */
  readonly file: string;
  readonly title: string;
  /** `YYYY-MM-DD`; empty where nobody knows. */
  readonly day: string;
  /** It is about them; else it only mentions them. */
  readonly about: boolean;
  /** The names it is to lose. */
  readonly names: readonly string[];
}

/** Stands where a name stood. */
export const nobody = 'someone';

export function namesSomebody(text: string, names: readonly string[]): boolean {
  return patterns(names).some((pattern) => text.search(pattern) >= 0);
}

/** Whole names only, whatever their case and the space in them; also where a file's name carries one, as in a link to it. */
export function withoutNames(text: string, names: readonly string[]): string {
  return patterns(names).reduce((made, pattern) => made.replace(pattern, nobody), text);
}

/** The longest name first: `Mira Öz` is not left as `someone Öz`. */
function patterns(names: readonly string[]): readonly RegExp[] {
  return names.map((name) => name.trim()).filter((name) => name !== '').toSorted((a, b) => b.length - a.length).flatMap((name) => {
    const words = name.normalize('NFC').split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
    const asSlug = slug(name);
    return [
      new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${words}(?![\\p{L}\\p{M}\\p{N}])`, 'giu'),
      ...(asSlug === '' ? [] : [new RegExp(`(?<=-)${asSlug}(?=[-.])`, 'gu')]),
    ];
  });
}
