/** Git ended badly, or could not be started. Callers turn it into a state; it is not for the screen. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure';

  constructor(
    readonly command: string,
    /** -1 when git did not start or was killed. */
    readonly exitCode: number,
    /** The beginning of what git said, in English. */
    readonly stderr: string,
    options?: ErrorOptions,
  ) {
    super(`git ${command} ended with ${exitCode}: ${stderr.trim()}`, options);
  }
}
