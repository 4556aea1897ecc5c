// What a language model in the editor may do with decisions: search them, read one, and draft one where the lead agrees.
// Decisions only: no private entry, no figure about people, no hour of the lead's is within reach of these.
import { Disposable, LanguageModelTextPart, LanguageModelToolResult, lm, MarkdownString, type LanguageModelTool } from 'vscode';
import type { DecisionDraft } from '../../core/journal/decision';
import { HumanError } from '../../core/humanError';
import { toolWords as words } from '../../present/toolWords';
import type { Analysis } from '../analysis';
import { sentenceOf } from '../say';

interface SearchInput { readonly query?: unknown; readonly status?: unknown }
interface ReadInput { readonly decision?: unknown }
interface DraftInput { readonly title?: unknown; readonly decision?: unknown; readonly options?: unknown; readonly repository?: unknown }

const mostHits = 20;
/** A title or a reason longer than this is no draft of a decision. */
const longest = 4000;

export function registerDecisionTools(analysis: Analysis): Disposable {
  const search: LanguageModelTool<SearchInput> = {
    invoke: ({ input }) => answered(async () => {
      const status = text(input.status).toLowerCase();
      const hits = await analysis.ask('searchDecisions', { words: text(input.query), limit: 1000 });
      return words.found(hits.filter((hit) => status === '' || hit.status === status).slice(0, mostHits));
    }),
  };
  const read: LanguageModelTool<ReadInput> = {
    invoke: ({ input }) => answered(async () => {
      const named = text(input.decision).trim();
      const found = (await analysis.ask('decisions', null)).filter(({ decision }) => decision.file === named || decision.id === named || Number(decision.id) === Number(named || Number.NaN));
      if (found.length > 1) return words.several(found.map(({ decision }) => decision.file));
      if (found.length === 0) throw new HumanError(words.unknown);
      return analysis.ask('readDecision', { repo: found[0]!.repo, file: found[0]!.decision.file });
    }),
  };
  // Only what the lead was shown is written: by title, the file that was named.
  const shown = new Map<string, string>();
  const draft: LanguageModelTool<DraftInput> = {
    prepareInvocation: async ({ input }) => {
      const planned = await plan(analysis, input).catch(() => null);
      if (planned !== null) shown.set(planned.draft.title, planned.path);
      return {
        invocationMessage: words.drafting,
        // Where nothing can be written, the answer says why.
        ...(planned === null ? {} : { confirmationMessages: { title: words.confirmTitle, message: new MarkdownString().appendText(words.confirm(planned.draft.title, planned.path)) } }),
      };
    },
    invoke: ({ input }) => answered(async () => {
      const { repo, file, path, draft: drafted } = await plan(analysis, input);
      if (shown.get(drafted.title) !== path) throw new HumanError(words.askAgain);
      shown.delete(drafted.title);
      const written = await analysis.wrote(analysis.ask('proposeDecision', { repo, file, draft: drafted }));
      return words.drafted(written.file);
    }),
  };
  return Disposable.from(
    lm.registerTool('fulcrum_search_decisions', search), lm.registerTool('fulcrum_read_decision', read), lm.registerTool('fulcrum_draft_decision', draft),
  );
}

async function plan(analysis: Analysis, input: DraftInput): Promise<{ readonly repo: string; readonly file: string; readonly path: string; readonly draft: DecisionDraft }> {
  const title = text(input.title).replace(/\s+/g, ' ').trim();
  const outcome = text(input.decision).trim();
  if (title === '' || outcome === '') throw new HumanError(words.needs);
  const options = Array.isArray(input.options) ? input.options.map(text).filter((option) => option !== '').slice(0, 20) : [];
  const wanted = text(input.repository).trim();
  const places = await analysis.ask('decisionPlaces', null);
  const repo = wanted === '' ? null : places.find(({ repoName }) => repoName === wanted)?.repo;
  if (repo === undefined) throw new HumanError(words.noSuchRepository(places.map(({ repoName }) => repoName)));
  const draft: DecisionDraft = { title, outcome, options, certainty: null, expectation: '', reviewBy: null, links: [] };
  return { ...await analysis.ask('planDecision', { repo, draft }), draft };
}

/** A sentence where it did not work: a model can do something with that, and learns nothing of the machine. */
async function answered(work: () => Promise<string>): Promise<LanguageModelToolResult> {
  const said = await work().catch((error: unknown) => sentenceOf(error));
  return new LanguageModelToolResult([new LanguageModelTextPart(said)]);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, longest) : '';
}
