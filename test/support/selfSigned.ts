// A certificate that nobody has signed but itself, written out as X.509 (RFC 5280): no program and no network is needed for one.
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';

export interface SelfSigned {
  /** PEM, both. */
  readonly key: string;
  readonly cert: string;
}

export interface SelfSignedFor {
  /** DNS names. */
  readonly names: readonly string[];
  /** IPv4 addresses. */
  readonly ips?: readonly string[];
  /** Days from now on which it ends; in the past for one that has expired. */
  readonly days?: number;
}

const aDay = 86_400_000;

export function selfSigned({ names, ips = [], days = 7 }: SelfSignedFor): SelfSigned {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02)); // ecdsa-with-SHA256
  const name = sequence(tagged(0x31, sequence(oid(0x55, 0x04, 0x03), tagged(0x0c, Buffer.from(`Fulcrum test ${randomUUID()}`))))); // CN: who trusts several tells them apart by it
  const until = Date.now() + days * aDay;
  const alternatives = sequence(...names.map((n) => tagged(0x82, Buffer.from(n))), ...ips.map((ip) => tagged(0x87, Buffer.from(ip.split('.').map(Number)))));
  const isRoot = sequence(oid(0x55, 0x1d, 0x13), tagged(0x01, Buffer.from([0xff])), tagged(0x04, sequence(tagged(0x01, Buffer.from([0xff])))));
  const body = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.from([1])),
    algorithm, name, sequence(time(until - 14 * aDay), time(until)), name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(sequence(oid(0x55, 0x1d, 0x11), tagged(0x04, alternatives)), isRoot)),
  );
  const whole = sequence(body, algorithm, tagged(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)])));
  const lines = (whole.toString('base64').match(/.{1,64}/g) ?? []).join('\n');
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n` };
}

/** One value of DER: what it is, how long, and the value. */
function tagged(tag: number, value: Buffer): Buffer {
  const { length } = value;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), value]);
}

function sequence(...values: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(values));
}

function oid(...bytes: readonly number[]): Buffer {
  return tagged(0x06, Buffer.from(bytes));
}

/** `261103120000Z`. */
function time(milliseconds: number): Buffer {
  return tagged(0x17, Buffer.from(`${new Date(milliseconds).toISOString().slice(2, 19).replace(/[-T:]/g, '')}Z`));
}
