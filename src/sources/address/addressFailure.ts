// Why could a calendar address not be read? Found from what went wrong, and said as it stands after a colon.
import { TooLarge } from './oneAnswer';
import { WrongNetwork } from './addressesOf';

export type AddressFailure =
  | { readonly code: 'noName' | 'offline' | 'refused' | 'slow' | 'tooLarge' | 'brokenOff' | 'noTls' | 'noAnswer' | 'notACalendar' | 'toHttp' | 'sentAround' | 'sentAstray' | 'sentInside' | 'closedNetwork' }
  | { readonly code: 'certificate'; readonly why: 'date' | 'name' | 'issuer' }
  | { readonly code: 'ownNetwork'; readonly address: string }
  /** `retryAfter`: seconds for which it asks to be left alone; null when it does not say. */
  | { readonly code: 'status'; readonly status: number; readonly retryAfter: number | null };

const codes: Readonly<Record<string, AddressFailure>> = {
  ENOTFOUND: { code: 'noName' }, EAI_AGAIN: { code: 'offline' }, EAI_FAIL: { code: 'offline' }, EAI_NODATA: { code: 'noName' },
  ECONNREFUSED: { code: 'refused' }, ENETUNREACH: { code: 'offline' }, EHOSTUNREACH: { code: 'offline' }, ENETDOWN: { code: 'offline' }, EADDRNOTAVAIL: { code: 'offline' },
  ETIMEDOUT: { code: 'slow' }, ECONNRESET: { code: 'brokenOff' }, EPIPE: { code: 'brokenOff' }, Z_BUF_ERROR: { code: 'brokenOff' }, Z_DATA_ERROR: { code: 'brokenOff' },
  ERR_STREAM_PREMATURE_CLOSE: { code: 'brokenOff' },
  CERT_HAS_EXPIRED: { code: 'certificate', why: 'date' }, CERT_NOT_YET_VALID: { code: 'certificate', why: 'date' },
  ERR_TLS_CERT_ALTNAME_INVALID: { code: 'certificate', why: 'name' },
  DEPTH_ZERO_SELF_SIGNED_CERT: { code: 'certificate', why: 'issuer' }, SELF_SIGNED_CERT_IN_CHAIN: { code: 'certificate', why: 'issuer' },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: { code: 'certificate', why: 'issuer' }, UNABLE_TO_GET_ISSUER_CERT: { code: 'certificate', why: 'issuer' },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { code: 'certificate', why: 'issuer' }, CERT_REVOKED: { code: 'certificate', why: 'issuer' },
  EPROTO: { code: 'noTls' },
};

/** Of whatever the connection threw; `noAnswer` for what nothing is known of. */
export function failureOf(error: unknown): AddressFailure {
  if (error instanceof WrongNetwork) return error.network === 'own' ? { code: 'ownNetwork', address: error.address } : { code: 'closedNetwork' };
  if (error instanceof TooLarge) return { code: 'tooLarge' };
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return codes[code] ?? (code.startsWith('ERR_SSL_') ? { code: 'noTls' } : { code: 'noAnswer' });
}

/** As in `calendar.example.com was last read on 3 Nov: it answered 503`. `limits` are megabytes and seconds. */
export function failureWords(failure: AddressFailure, limits: { readonly megabytes: number; readonly seconds: number }): string {
  switch (failure.code) {
    case 'noName': return 'this name cannot be found';
    case 'offline': return 'it cannot be reached from here just now';
    case 'refused': return 'it refused the connection';
    case 'slow': return `it took longer than ${limits.seconds} seconds`;
    case 'tooLarge': return `it sends more than ${limits.megabytes} MB; share fewer years`;
    case 'brokenOff': return 'its answer broke off';
    case 'noTls': return 'it does not speak https';
    case 'noAnswer': return 'it gave no answer that can be read';
    case 'notACalendar': return 'what it sends is not a calendar';
    case 'toHttp': return 'it sends on to an address without https';
    case 'sentAround': return 'it sends on from one address to the next without end';
    case 'sentAstray': return 'it sends on to an address that is not followed';
    case 'sentInside': return 'it sends on into a private network';
    case 'ownNetwork': return 'it leads into a private network, where it is not followed';
    case 'closedNetwork': return 'it leads to a place where no calendar can be';
    case 'certificate': return certificateWords[failure.why];
    case 'status': return statusWords(failure.status);
    default: return failure satisfies never;
  }
}

const certificateWords = {
  date: 'its certificate is not valid on this day',
  name: 'its certificate is for another name',
  issuer: 'its certificate is from nobody this machine knows',
} as const;

function statusWords(status: number): string {
  if (status === 401 || status === 403) return `it refuses this address (${status}); make a new one there and add that`;
  if (status === 404 || status === 410) return `there is no calendar at this address (${status})`;
  if (status === 429) return 'it asks to be read less often (429)';
  return `it answered ${status}`;
}
