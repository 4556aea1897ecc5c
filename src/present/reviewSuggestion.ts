// What is the one thing to suggest for next week? What would bring the share back comes before what rests on the lead alone.
import type { ReviewText } from '../protocol/reviewSnapshot';
import { blockWords, handOverWords, meetingWords } from './bringBackPart';
import { onlyYou } from './onlyYou';
import type { Situation } from './situation';

const delegation = { link: 'Show all in Delegation', does: { type: 'showDelegation' } } as const;

/** One line; null where there is nothing to suggest. */
export function reviewSuggestion(situation: Situation): ReviewText | null {
  const { report, handover } = situation;
  const back = report?.bringBack ?? null;
  const [first] = handover;
  if (back?.verdict === 'leadingHeavy') {
    const [meeting] = back.meetings;
    if (back.block !== null) return ['Protect two hours. ', ...plain(blockWords(back.block))];
    if (meeting !== undefined) return ['Ask what this one is for. ', ...plain(meetingWords(meeting))];
  }
  if (back?.verdict !== 'leadingHeavy' && first !== undefined) {
    return ['Hand over a piece of ', ...handOverWords(first, []).map((piece) => (isLink(piece) ? { link: piece.link, does: { type: 'planDelegation' as const, repo: first.repository.id, module: first.suggestion.module } } : piece))];
  }
  const found = onlyYou(situation);
  return found === null ? null : ['Hand over a piece of ', ...plain(found.text), ' ', delegation];
}

type Piece = ReturnType<typeof handOverWords>[number];

function isLink(piece: Piece): piece is Extract<Piece, { link: string }> {
  return typeof piece === 'object' && 'link' in piece;
}

/** The sentence alone: what its links do belongs to the Balance view. */
function plain(text: readonly Piece[]): ReviewText {
  return text.map((piece) => (isLink(piece) ? piece.link : piece));
}
