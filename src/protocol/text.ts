// How does a sentence cross to a webview? As pieces: plain words, names, code, and links that carry what they do.
import * as v from 'valibot';

/** A sentence whose links carry an action of the view's own kind. */
export function text<Action extends v.GenericSchema>(action: Action) {
  return v.array(v.union([
    v.string(),
    /** Somebody else's words (a person, a folder, a commit's subject): drawn isolated, so that its direction stays its own. */
    v.object({ name: v.string() }),
    v.object({ code: v.string() }),
    v.object({ link: v.string(), does: action }),
  ]));
}
