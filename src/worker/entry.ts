// The analysis thread: nothing but the wire around the thought.
import { parentPort } from 'node:worker_threads';
import { Analysis } from './analysis';
import type { Notice } from './contract';
import { serve } from './rpc';

if (parentPort === null) throw new Error('This is a thread of Fulcrum and runs inside it only.');
let say: (notice: Notice) => void = () => undefined;
const analysis = new Analysis(process.env, Date.now, (notice) => say(notice));
say = serve(parentPort, analysis.handlers).notify;
