// What is a calendar address called? By its host alone, as the rest of it is a key; numbered where there are several of one host.

/** One name a host, in their order: `calendar.example.com`, `calendar.example.com (2)`. */
export function addressNames(hosts: readonly string[]): readonly string[] {
  return hosts.map((host, at) => {
    const before = hosts.slice(0, at).filter((other) => other === host).length;
    return before === 0 ? host : `${host} (${before + 1})`;
  });
}
