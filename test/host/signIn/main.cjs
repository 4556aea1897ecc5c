// Signs in as TEST_LOGIN with TEST_TOKEN, without asking anybody. "Sign Out" ends that, as the editor's accounts menu does.
// "Reach Out" asks TEST_REACH for a page, from the host and from a thread: so a test can see that its watch over the network sees.
const { randomUUID } = require('node:crypto');
const threads = require('node:worker_threads');
const { authentication, commands, EventEmitter } = require('vscode');

class SignIn {
  constructor(id, memory) {
    this.key = `sessions.${id}`;
    this.memory = memory;
    this.changed = new EventEmitter();
    this.onDidChangeSessions = this.changed.event;
  }

  all() {
    return this.memory.get(this.key, []);
  }

  async getSessions(scopes) {
    return this.all().filter((one) => scopes === undefined || scopes.every((scope) => one.scopes.includes(scope)));
  }

  async createSession(scopes) {
    const session = { id: randomUUID(), accessToken: process.env['TEST_TOKEN'] ?? 'gho_test', account: { id: '1', label: process.env['TEST_LOGIN'] ?? 'noor' }, scopes };
    await this.memory.update(this.key, [...this.all(), session]);
    this.changed.fire({ added: [session], removed: [], changed: [] });
    return session;
  }

  async removeSession(id) {
    const removed = this.all().filter((one) => one.id === id);
    await this.memory.update(this.key, this.all().filter((one) => one.id !== id));
    this.changed.fire({ added: [], removed, changed: [] });
  }
}

exports.activate = (context) => {
  const providers = [['github', 'GitHub'], ['github-enterprise', 'GitHub Enterprise']].map(([id, label]) => {
    const provider = new SignIn(id, context.globalState);
    context.subscriptions.push(authentication.registerAuthenticationProvider(id, label, provider, { supportsMultipleAccounts: false }));
    return provider;
  });
  context.subscriptions.push(
    commands.registerCommand('fulcrumTest.signOut', async () => {
      for (const provider of providers) for (const { id } of provider.all()) await provider.removeSession(id);
    }),
    commands.registerCommand('fulcrumTest.reachOut', async () => {
      const address = process.env['TEST_REACH'];
      await fetch(`${address}/host`);
      const thread = new threads.Worker(`void fetch(${JSON.stringify(`${address}/thread`)})`, { eval: true });
      await new Promise((resolve) => thread.once('exit', resolve));
    }),
  );
};
