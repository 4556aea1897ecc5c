// One file of a made history: lines that change a few at a time, so that git finds renames and deltas as in real work.
import type { Random } from '../../demo/random';

const words = ['load', 'store', 'price', 'order', 'ship', 'tide', 'berth', 'crane', 'count', 'limit', 'check', 'route', 'agent', 'stock', 'total', 'draft'];

/** A line is a number; the same number reads the same everywhere. */
export class SourceFile {
  private readonly lines: number[];

  constructor(private readonly random: Random) {
    this.lines = Array.from({ length: random.between(15, 70) }, () => this.line());
  }

  /** Rewrites some lines, adds some, takes some out. */
  edit(): void {
    for (let left = this.random.between(1, 5); left > 0; left--) {
      const at = this.random.between(0, this.lines.length - 1);
      const less = this.lines.length > 10 && this.random.chance(25) ? 2 : 1;
      this.lines.splice(at, less, ...Array.from({ length: this.random.between(0, 2) + 1 }, () => this.line()));
    }
  }

  text(): string {
    return this.lines.map((line) => `  const ${words[line & 15]} = ${words[(line >> 4) & 15]}(${line >> 8});\n`).join('');
  }

  private line(): number {
    return this.random.between(0, 9_999_999);
  }
}
