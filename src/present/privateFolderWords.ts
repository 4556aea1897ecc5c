// What is said while the place of private entries is chosen? Nothing private is written before it is.
import type { FolderVerdict } from '../worker/contract';
