// What do we tell a person when something cannot be done? One sentence on what happened, one on what to do.

/** An error whose message is meant for the screen. Anything else is shown as one calm sentence and logged. */
export class HumanError extends Error {
  override readonly name = 'HumanError';

  /** By name: each bundle of the extension has a class of its own, and an error may cross from one to another. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === 'HumanError';
  }

  constructor(
    /** What happened and what to do, as whole sentences. */
    message: string,
    /** For the log: no names, subjects or notes of people. */
    readonly details = '',
  ) {
    super(message);
  }
}
