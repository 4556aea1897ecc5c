// Is this an address that a calendar may be read from? https alone, without a name and password in it.

export type HttpsAddress =
  | { readonly url: URL }
  /** `http`: readable by everybody on the way, and the address is the key. */
  | { readonly problem: 'none' | 'http' | 'scheme' | 'password' };

/** `webcal` is what calendar programs write for "subscribe to this": https here. `base` is what it is relative to, where it may be. */
export function httpsAddress(text: string, base?: URL): HttpsAddress {
  const written = text.trim().replace(/^webcals?:/i, 'https:');
  let url: URL;
  try {
    url = new URL(written, base);
  } catch {
    return { problem: 'none' };
  }
  if (url.protocol === 'http:') return { problem: 'http' };
  if (url.protocol !== 'https:') return { problem: 'scheme' };
  if (url.username !== '' || url.password !== '') return { problem: 'password' };
  url.hash = '';
  return { url };
}
