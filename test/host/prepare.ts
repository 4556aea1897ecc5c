// Installs the editor and the browser of the tests, once and by one process: two test files at a time would both do it.
import { chromium } from './chromium';
import { editor, hasEditor } from './editor';

if (hasEditor()) editor('current');
void chromium();
