// What a link or button of this view does: sends an intention, or opens one of the view's own forms.
import type { BalanceAction } from '../../src/protocol/balanceSnapshot';

export type Act = (action: BalanceAction) => void;
export type Form = Extract<BalanceAction, { type: 'show' }>['form'];
