// Is this author or trailer an AI assistant rather than somebody who can know a thing?
import type { Ident } from '../history';

/** Addresses that only assistants sign with. */
const addresses = [
  /^(?:noreply|claude|claude-code)@anthropic\.com$/,
  /^(?:codex|noreply|chatgpt)@openai\.com$/,
  /^(?:gemini|gemini-cli|gemini-code-assist|jules)(?:-noreply)?@google\.com$/,
  /^cursoragent@cursor\.(?:com|sh)$/, /@aider\.chat$/, /^amp@(?:ampcode|sourcegraph)\.com$/, /^agent@warp\.dev$/,
  /^openhands@all-hands\.dev$/, /^noreply@opencode\.ai$/, /^crush@charm\.land$/, /^copilot@github\.com$/,
  /^(?:\d+\+)?(?:copilot|copilot-swe-agent\[bot\]|claude|claude\[bot\]|cursoragent|cursor\[bot\]|gemini-cli|gemini-code-assist\[bot\])@users\.noreply\.github\.com$/,
  /^(?:\d+\+)?(?:devin-ai-integration|chatgpt-codex-connector|google-labs-jules|sweep-ai|factory-droid|codegen-sh)\[bot\]@users\.noreply\.github\.com$/,
  /^(?:\d+\+)?(?:openhands-agent|amp-agent)@users\.noreply\.github\.com$/,
];

/** Names no human bears. */
const names = [
  /^(?:github )?copilot(?: .*|-swe-agent(?:\[bot\])?)?$/, /^(?:github )?copilot\b.*\b(?:agent|chat|cli)$/,
  /^cursor(?: agent| ai|agent)?$/, /^aider(?: .*)?$/, /^devin[ -]ai\b.*/, /^(?:openai )?codex(?: .*)?$/, /^chatgpt\b.*/, /^gpt-?\d.*/,
  /^gemini(?: \d.*| cli| code assist.*| pro| flash)?$/, /^gemini-(?:cli|code-assist).*/, /^google[ -](?:labs[ -])?jules\b.*/,
  /^claude code\b.*/, /^claude\b.*\b(?:opus|sonnet|haiku|instant)\b.*/, /^claude(?:[ -]v?\d).*/, /^claude .*\d.*/, /^claude(?:-code)?\[bot\]$/,
  /^amp (?:agent|ai)$/, /^ampcode$/, /^windsurf(?: .*)?$/, /^openhands$/, /^opencode(?: .*)?$/, /^sweep[ -]ai\b.*/, /^roo[ -]?code$/,
  /^amazon q\b.*/, /^qwen[ -]?code.*/, /^replit agent$/, /^warp agent$/,
];

// One expression each, because this is asked of every name in a history.
const anyAddress = new RegExp(addresses.map(({ source }) => source).join('|'));
const anyName = new RegExp(names.map(({ source }) => source).join('|'));

/** Names that people bear too: an assistant only where the address does not belong to somebody. */
const sharedNames = new Set(['claude', 'devin', 'amp', 'jules', 'cline', 'kiro', 'junie', 'goose']);
const nobodysAddress = /^$|^no-?reply@|@(?:anthropic\.com|cognition\.ai|devin\.ai|ampcode\.com|sourcegraph\.com|cline\.bot|kiro\.dev)$/;

/** Aider marks what it wrote in the human's own name: `Jane Doe (aider)`. */
const mark = /\((?:aider|claude(?: code)?|copilot|cursor|codex|gemini)\)$/i;

/** True for an assistant named as author or in a trailer; false for people who share a first name with one. */
export function isAssistant(ident: Ident): boolean {
  const name = ident.name.trim().toLowerCase();
  const email = ident.email.trim().toLowerCase();
  if (anyAddress.test(email) || anyName.test(name)) return true;
  return sharedNames.has(name) && nobodysAddress.test(email);
}

/** A person's commit that an assistant signed in the person's name. */
export function hasAssistantMark(name: string): boolean {
  return name.includes('(') && mark.test(name.trim());
}

/** The person's name without the assistant's mark; the same name where there is none. */
export function withoutAssistantMark(name: string): string {
  return name.includes('(') && mark.test(name) ? name.replace(mark, '').trim() : name;
}
