// Which names or addresses does one person bear, and how often?

/** So many are found faster by looking at each than by a map, and nearly everybody has one or two. */
const few = 8;

export class Uses {
  private readonly texts: string[] = [];
  private readonly counts: number[] = [];
  /** Where each text stands, once there are more than a few. */
  private places: Map<string, number> | null = null;

  /** An empty text is none. */
  add(text: string, more: number): void {
    if (text === '') return;
    const at = this.places === null ? this.texts.indexOf(text) : this.places.get(text) ?? -1;
    if (at >= 0) {
      this.counts[at] = (this.counts[at] ?? 0) + more;
      return;
    }
    this.places?.set(text, this.texts.length);
    this.texts.push(text);
    this.counts.push(more);
    if (this.places === null && this.texts.length > few) this.places = new Map(this.texts.map((one, place) => [one, place]));
  }

  /** The most frequent first; of equally frequent ones the one added first. */
  byUse(): string[] {
    const { texts, counts } = this;
    if (texts.length < 2) return [...texts];
    return texts.map((_, place) => place).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)).map((place) => texts[place] ?? '');
  }
}
