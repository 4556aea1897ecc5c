// What do editor and thread say to each other about hosting services? The sign-in stays with the editor: it sends what the thread asks for.
import type { HostingProvider, HostingState } from '../core/hosting/hostingPlace';

/** One request that the thread wants sent. */
export interface HostingRequest {
  readonly id: number;
  readonly provider: HostingProvider;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export type HostingAnswer =
  | { readonly ok: true; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }
  | { readonly ok: false; readonly reason: 'signedOut' | 'offline' | 'slow' | 'brokenOff' };

/** Who is signed in where; null where nobody is any more, and absent where that cannot be told yet. */
export type Accounts = Readonly<Partial<Record<HostingProvider, string | null>>>;

export interface HostingRequests {
  /**
   * Reads what is due, or everything once `asked` by the lead. Answers what became of each service that is turned on; fails only
   * when it is aborted. What was read counts from the next `balance` on.
   */
  readReviews: [{ readonly accounts: Accounts; readonly asked: boolean }, readonly HostingState[]];
  /** The editor's answer to a notice of the type `send`. */
  sent: [{ readonly id: number; readonly answer: HostingAnswer }, null];
  /** Takes away what was read from a service, or from all of them. */
  forgetReviews: [{ readonly host: string | null }, null];
  /** `owner/name` of the repositories that count on this host. */
  hostedRepositories: [{ readonly host: string }, readonly string[]];
}
