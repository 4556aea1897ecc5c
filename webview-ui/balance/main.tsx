// The Balance view's page: connects to the editor, keeps what is open, draws every snapshot.
import { render } from 'preact';
import type { BalanceIntention } from '../../src/protocol/balanceIntention';
import { parseBalanceSnapshot, type BalanceSnapshot } from '../../src/protocol/balanceSnapshot';
import { figuresIn } from '../../src/protocol/figure';
import { connect } from '../shared/host';
import { kept, namesIn, Remembering, turned } from '../shared/memory';
import { registerToolkit } from '../shared/toolkit';
import { Balance } from './balance';
import './balance.css';

registerToolkit();
const page = document.querySelector('main') ?? document.body;
let snapshot: BalanceSnapshot | null = null;
const host = connect<BalanceSnapshot, BalanceIntention>(parseBalanceSnapshot, (next) => {
  snapshot = next;
  const more = (next.unfold ?? []).filter((figure) => !open.includes(figure));
  if (more.length === 0) return draw();
  keep(names, [...open, ...more].slice(-24));
  host.send({ type: 'showEvidence', open });
});
let names = namesIn(kept(host.remembered(), 'turned'));
let open = figuresIn(kept(host.remembered(), 'open'));

const memory = {
  has: (name: string) => names.includes(name),
  turn: (name: string) => keep(turned(names, name), open),
};

function keep(nextNames: typeof names, nextOpen: typeof open): void {
  [names, open] = [nextNames, nextOpen];
  host.remember({ turned: names, open });
  draw();
}

function draw(): void {
  if (snapshot === null) return;
  render(
    <Remembering memory={memory}>
      <Balance
        snapshot={snapshot}
        send={host.send}
        open={open}
        turn={(figure) => {
          keep(names, turned(open, figure).slice(-24));
          host.send({ type: 'showEvidence', open });
        }}
      />
    </Remembering>,
    page,
  );
}

host.send({ type: 'ready', open });
