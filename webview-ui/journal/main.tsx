// The Journal view's page: connects to the editor, says when it has the focus, draws every snapshot.
import { render } from 'preact';
import type { JournalIntention } from '../../src/protocol/journalIntention';
import { parseJournalSnapshot, type JournalSnapshot } from '../../src/protocol/journalSnapshot';
import { connect } from '../shared/host';
import { Remembering } from '../shared/memory';
import { rememberedTurns } from '../shared/rememberedTurns';
import { registerToolkit } from '../shared/toolkit';
import { Journal } from './journal';
import './journal.css';

registerToolkit();
const page = document.querySelector('main') ?? document.body;
let snapshot: JournalSnapshot | null = null;
const host = connect<JournalSnapshot, JournalIntention>(parseJournalSnapshot, (next) => {
  snapshot = next;
  draw();
});
const memory = rememberedTurns(host, draw);

function draw(): void {
  if (snapshot === null) return;
  render(<Remembering memory={memory}><Journal snapshot={snapshot} send={host.send} /></Remembering>, page);
}

window.addEventListener('focus', () => host.send({ type: 'focus', has: true }));
window.addEventListener('blur', () => host.send({ type: 'focus', has: false }));
host.send({ type: 'ready' });
if (document.hasFocus()) host.send({ type: 'focus', has: true });
