// What kind of work is a meeting, as its title and the number of people say? The rules to start from, in English.
import type { CalendarRule } from './calendarRules';

/**
 * The first rule that fits decides. Titles are regular expressions without regard to case. The same list stands in
 * package.json, where the lead reads it.
 */
export const builtInRules: readonly CalendarRule[] = [
  { name: 'days off', title: String.raw`^[^\p{L}\p{N}]*(?:(?:on|my|annual|parental|maternity|paternity|sick|paid|unpaid) )*(?:vacation|holidays?|leave|pto|ooo|out of (?:the )?office|days? off|time off|off|sick)(?:\s*[^\p{L}\p{N}\s].*| (?:in|until|to|from) .*)?$|\b(?:public|bank|national) holiday\b`, category: 'away' },
  { name: 'marks a day', title: String.raw`\b(?:vacation|holiday|leave|pto|ooo|off|sick|away|birthday|anniversary|on[- ]?call|pager|rota|rotation|duty|sprint|iteration|release|freeze|milestone|deadline|due|reminder|home|office|remote|wfh)\b`, allDay: true, category: 'nothing' },
  { name: 'learning', title: String.raw`\blearn|\btraining\b|\bcourse\b|\bconference\b|\bstudy\b|\breading group\b|\btech talk\b`, category: 'learning' },
  { name: 'not work', title: String.raw`\blunch\b|\bbreakfast\b|\bdinner\b|\bcommut|\bgym\b|\bdentist\b|\bdoctor\b|\bhaircut\b|\berrands?\b|\bpersonal\b|^private\b|^break$`, category: 'nothing' },
  { name: 'hiring', title: String.raw`\binterview|\bcandidate|\bhiring\b|\brecruit`, category: 'hiring' },
  { name: 'mentoring', title: String.raw`\bmentor|\bcoaching\b`, category: 'mentoring' },
  { name: 'feedback', title: String.raw`\bfeedback\b|\bperformance review|\bappraisal|\bcalibration\b`, category: 'feedback' },
  { name: 'one-on-one', title: String.raw`\b1 ?[:x/-] ?1s?\b|\b1on1\b|\bone[- ](?:on|to)[- ]one\b|\bskip[- ]level\b`, category: 'oneOnOne' },
  { name: 'focus block', title: String.raw`\bfocus\b|\bdeep work\b|\bmaker time\b|\bheads?[- ]down\b|\bno[- ]meetings?\b|\bcoding\b|\bhands[- ]on\b`, people: [1, 1], category: 'coding' },
  { name: 'pairing', title: String.raw`\bpair(?:ing)?\b|\bmob(?:bing)?\b`, category: 'pairing' },
  { name: 'code review', title: String.raw`\b(?:code|pr|pull[- ]request|merge[- ]request) reviews?\b`, category: 'review' },
  { name: 'design', title: String.raw`\bdesign\b|\barchitecture\b|\brfcs?\b|\badrs?\b`, category: 'design' },
  { name: 'planning', title: String.raw`\bplanning\b|\brefinement\b|\bgrooming\b|\bbacklog\b|\broadmap\b|\bokrs?\b|\bestimation\b|\bkick-?off\b`, category: 'planning' },
  { name: 'stand-up', title: String.raw`\bstand-?up\b|\bdaily\b|\bscrum\b`, category: 'meeting' },
  { name: 'two people', people: [2, 2], category: 'oneOnOne' },
];
