// Does this merge only bring a branch up to date? Told by the words git and the hosting services put in the subject.
import { isLongLived } from './longLived';

const named = /^merged? (?:(remote-tracking) )?(?:branch(?:es)? |commit |tag )?'?([\w./#@+-]+?)'?(?: of \S+)?(?: (?:in)?to '?([\w./#@+-]+?)'?)?(?: \(#\d+\))?$/i;

/**
 * True for `Merge branch 'main' into topic`, for what `git pull` writes (`Merge branch 'topic' of host:repo into topic`)
 * and for long-lived branches merged into each other: nothing there was read for the first time. False for any other
 * wording.
 */
export function bringsUpToDate(subject: string): boolean {
  if (/^sync(?:ed)? with /i.test(subject)) return true;
  if (/^merge pull request /i.test(subject)) return false;
  const match = named.exec(subject);
  if (!match) return false;
  const [, remote, name = '', into] = match;
  const source = remote === undefined ? name : name.slice(name.indexOf('/') + 1);
  return isLongLived(source) || source === into;
}
