// How does a new name outlive a power cut? The name of a file is on the disk only once its folder is.
import { open } from 'node:fs/promises';

/** Windows cannot open folders; there it is the system's own care. Never throws: the file itself is safe. */
export async function settleFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Only its name might be lost with the power in this very moment.
  }
}
