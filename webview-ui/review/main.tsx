// The page of the weekly review: connects to the editor and draws every snapshot.
import { render } from 'preact';
import type { ReviewIntention } from '../../src/protocol/reviewIntention';
import { parseReviewSnapshot, type ReviewSnapshot } from '../../src/protocol/reviewSnapshot';
import { connect } from '../shared/host';
import { Review } from './review';
import './review.css';

const page = document.querySelector('main') ?? document.body;
const host = connect<ReviewSnapshot, ReviewIntention>(parseReviewSnapshot, (snapshot) => {
  render(<Review key={snapshot.week} snapshot={snapshot} send={host.send} />, page);
});
host.send({ type: 'ready' });
