// What is written in a journal: the words of the trade first, then made ones, as many as a writer has.

const trade = `review planning release figures harbour invoice export meeting thursday monday question answer service deploy incident customer
team quarter goal promise feedback praise correction agenda retrospective interview hiring design queue database migration budget roadmap
pairing mentor learning reading paper talk workshop refactor latency billing search index ownership delegation handover onboarding holiday
estimate deadline scope risk trust calm noise clarity focus break rest energy`.split(/\s+/);

const beginnings = ['re', 'un', 'over', 'in', 'dis', 'inter', 'pre', 'sub', 'trans', 'con', 'per', 'pro', 'de', 'ex', 'ad', 'ob', 'mis', 'out', 'up', 'fore'];
const middles = ['tract', 'form', 'port', 'ject', 'scrib', 'press', 'mit', 'duc', 'spect', 'vent', 'cess', 'ply', 'ceiv', 'fer', 'pos', 'struct', 'grad', 'clud', 'volv', 'tend'];
const ends = ['', 'ing', 'ed', 'er', 'ion', 'able', 'ment', 'ive', 'ory', 's'];

export const words: readonly string[] = [...trade, ...beginnings.flatMap((begin) => middles.flatMap((middle) => ends.map((end) => `${begin}${middle}${end}`)))];
