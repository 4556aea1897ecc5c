// The files in a .vsix with their sizes, read from the directory at the end of the zip.
import { readFileSync } from 'node:fs';

export interface PackedFile {
  readonly path: string;
  /** Bytes, unpacked. */
  readonly size: number;
}

// PKWARE's APPNOTE: signatures, and the offsets of the fields in their records.
const END = 0x06054b50;
const ENTRY = 0x02014b50;

export function packageFiles(vsix: string): readonly PackedFile[] {
  const zip = readFileSync(vsix);
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new Error(`${vsix} is no zip file`);
  const files: PackedFile[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error(`${vsix}: the directory is damaged`);
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    files.push({ path: zip.toString('utf8', at + 46, at + 46 + name), size: zip.readUInt32LE(at + 24) });
    at += 46 + name + extra + comment;
  }
  return files;
}
