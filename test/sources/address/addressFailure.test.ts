import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type AddressFailure, failureOf, failureWords } from '../../../src/sources/address/addressFailure';

const status = (code: number): AddressFailure => ({ code: 'status', status: code, retryAfter: null });
const withCode = (code: string): Error => Object.assign(new Error(`getaddrinfo ${code} calendar.example.com`), { code });

describe('why a calendar address could not be read', () => {
  it('is a sentence for each, after "calendar.example.com was last read on 3 Nov: "', () => {
    const sentences: readonly (readonly [AddressFailure, string])[] = [
      [{ code: 'noName' }, 'this name cannot be found'],
      [{ code: 'offline' }, 'it cannot be reached from here just now'],
      [{ code: 'refused' }, 'it refused the connection'],
      [{ code: 'slow' }, 'it took longer than 60 seconds'],
      [{ code: 'tooLarge' }, 'it sends more than 50 MB; share fewer years'],
      [{ code: 'brokenOff' }, 'its answer broke off'],
      [{ code: 'noTls' }, 'it does not speak https'],
      [{ code: 'noAnswer' }, 'it gave no answer that can be read'],
      [{ code: 'notACalendar' }, 'what it sends is not a calendar'],
      [{ code: 'toHttp' }, 'it sends on to an address without https'],
      [{ code: 'sentAround' }, 'it sends on from one address to the next without end'],
      [{ code: 'sentAstray' }, 'it sends on to an address that is not followed'],
      [{ code: 'sentInside' }, 'it sends on into a private network'],
      [{ code: 'ownNetwork', address: '10.0.0.1' }, 'it leads into a private network, where it is not followed'],
      [{ code: 'closedNetwork' }, 'it leads to a place where no calendar can be'],
      [{ code: 'certificate', why: 'date' }, 'its certificate is not valid on this day'],
      [{ code: 'certificate', why: 'name' }, 'its certificate is for another name'],
      [{ code: 'certificate', why: 'issuer' }, 'its certificate is from nobody this machine knows'],
      [status(401), 'it refuses this address (401); make a new one there and add that'],
      [status(403), 'it refuses this address (403); make a new one there and add that'],
      [status(404), 'there is no calendar at this address (404)'],
      [status(410), 'there is no calendar at this address (410)'],
      [status(429), 'it asks to be read less often (429)'],
      [status(503), 'it answered 503'],
    ];
    for (const [failure, words] of sentences) assert.equal(failureWords(failure, { megabytes: 50, seconds: 60 }), words);
  });

  it('is found from what the system says, and never says what that said', () => {
    const found = ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ETIMEDOUT', 'ECONNRESET', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'SELF_SIGNED_CERT_IN_CHAIN', 'ERR_SSL_WRONG_VERSION_NUMBER', 'HPE_INVALID_CONSTANT'].map((code) => failureOf(withCode(code)).code);
    assert.deepEqual(found, ['noName', 'offline', 'refused', 'offline', 'slow', 'brokenOff', 'certificate', 'certificate', 'certificate', 'noTls', 'noAnswer']);
    assert.deepEqual([failureOf('odd'), failureOf(new Error('odd')), failureOf(null)], [{ code: 'noAnswer' }, { code: 'noAnswer' }, { code: 'noAnswer' }]);
  });
});
