// Conditional requests, as servers answer them: an ETag beside every answer, and 304 for who has that one already.
import { createHash } from 'node:crypto';
import type { Answer, Asked } from './testServer';

/** The answer with its ETag; 304 without a body where the request bears the same one. Only for answers that are fine. */
export function conditional({ headers: asked }: Asked, answer: Answer): Answer {
  if ((answer.status ?? 200) !== 200) return answer;
  const etag = `"${createHash('sha256').update(answer.body ?? '').digest('hex').slice(0, 32)}"`;
  const headers = { ...answer.headers, etag };
  return asked['if-none-match']?.replace(/^W\//, '') === etag ? { status: 304, headers } : { ...answer, headers };
}
