import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { addressProblem, couldNotRead, privateNetworkQuestion, readQuestion } from '../../src/present/calendarAddressWords';

describe('what is said about a calendar address', () => {
  it('before the first request: what is read, from where, and that it stays here', () => {
    const { question, detail } = readQuestion('calendar.example.com', null);
    assert.equal(question, 'Read the calendar at calendar.example.com?');
    assert.match(detail, /^Fulcrum asks calendar\.example\.com for it now, and at most once an hour while the editor is open\. Nothing of yours is sent\.\n/);
    assert.match(detail, /\nWhat comes back stays on this machine, readable by you alone\. /);
    assert.match(readQuestion('calendar.example.com', 'build-7').detail, /\nWhat comes back stays on build-7, the machine this window works on; whoever runs that can read it\. /);
  });

  it('in a private network: where its name leads', () => {
    assert.match(privateNetworkQuestion('calendar.corp.example', '10.0.0.7').detail, /^Its name leads to 10\.0\.0\.7, on this machine or the network around it\. /);
    for (const [host, ip] of [['10.0.0.7', '10.0.0.7'], ['127.0.0.1:8443', '127.0.0.1'], ['[fd00::1]:8443', 'fd00::1']] as const) {
      assert.match(privateNetworkQuestion(host, ip).detail, /^It is on this machine or the network around it\. /, host);
    }
  });

  it('when it cannot be read, or not be added', () => {
    assert.equal(couldNotRead('calendar.example.com', 'it answered 503'), 'calendar.example.com could not be read: it answered 503.');
    const problems = (['none', 'http', 'scheme', 'password', 'known'] as const).map(addressProblem);
    assert.equal(new Set(problems).size, 5);
    for (const problem of problems) assert.match(problem, /^[A-Z].*\.$/);
  });
});
