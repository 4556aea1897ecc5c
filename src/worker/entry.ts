// The analysis thread: nothing but the wire around the thought.
import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { Analysis } from './analysis';
import { serve, type Served } from './rpc';

if (parentPort === null) throw new Error('This is a thread of Fulcrum and runs inside it only.');
// Whoever types comes first. On Linux this is this thread and the gits it starts; elsewhere it would be the whole editor.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
// The analysis speaks over the wire, and the wire asks the analysis: one of them has to come first.
let wire: Served | undefined;
const analysis = new Analysis(process.env, Date.now, (notice) => wire?.notify(notice));
wire = serve(parentPort, analysis.handlers);
wire.closing.addEventListener('abort', () => void analysis.close());
