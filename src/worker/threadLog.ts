// What goes to the log? Lines without stack, path or name; what is found again at every look is said once.
import { logLine } from '../core/logLine';
import type { Notice } from './contract';

export class ThreadLog {
  private readonly said = new Set<string>();

  constructor(private readonly notify: (notice: Notice) => void) {}

  readonly warn = (error: unknown): void => {
    this.notify({ type: 'log', level: 'warn', text: logLine(error) });
  };

  once(error: unknown): void {
    const text = logLine(error);
    if (!this.said.has(text)) this.notify({ type: 'log', level: 'warn', text });
    this.said.add(text);
  }
}
