// The page of the journal's editor: connects to the editor, draws every snapshot, remembers which draft was on screen.
import { render } from 'preact';
import type { JournalPanelIntention } from '../../src/protocol/journalPanelIntention';
import { parseJournalPanelSnapshot, type JournalPanelSnapshot } from '../../src/protocol/journalPanelSnapshot';
import { connect } from '../shared/host';
import { kept } from '../shared/memory';
import { JournalPanel } from './journalPanel';
import './journalPanel.css';

const page = document.querySelector('main') ?? document.body;
const host = connect<JournalPanelSnapshot, JournalPanelIntention>(parseJournalPanelSnapshot, (snapshot) => {
  // The draft's name alone: its words are on the host's side, and nothing private is in the window's own state.
  const draft = snapshot.page?.kind === 'editing' ? snapshot.page.draft : null;
  if (draft !== kept(host.remembered(), 'draft')) host.remember({ draft });
  render(<JournalPanel snapshot={snapshot} send={host.send} />, page);
});

const draft = kept(host.remembered(), 'draft');
host.send({ type: 'ready', draft: typeof draft === 'string' ? draft : null });
