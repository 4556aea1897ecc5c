// What is a title called as a file? Words with dashes, in the writer's own script.

const spelled: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Latin letters lose their accents, other scripts keep theirs. At most `max` characters; empty when nothing is left (an emoji alone). */
export function slug(title: string, max = 60): string {
  const words = title.normalize('NFKD').toLowerCase()
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
    .normalize('NFC')
    .replace(/[ßæœøłđðþı]/g, (letter) => spelled[letter]!)
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  return fitting(words, max);
}

/** Whole words as long as they fit; a first word that is too long alone is cut. Bytes count too: file names end at 255. */
function fitting(words: readonly string[], max: number): string {
  let made = '';
  for (const word of words) {
    const longer = made === '' ? word : `${made}-${word}`;
    if (Array.from(longer).length > max || encodedLength(longer) > 3 * max) {
      if (made !== '') return made;
      return Array.from(word).slice(0, max).join('');
    }
    made = longer;
  }
  return made;
}

function encodedLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
