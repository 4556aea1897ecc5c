// One open window as the tests see it: what a person can do in the workbench, and where its parts are on the page.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { LogLine, Window } from './window';

export interface Place {
  /** The settings file of the user. */
  readonly settingsFile: string;
  /** Where pictures go. */
  readonly shots: string;
  /** The home directory that the extension sees. */
  readonly home: string;
}

const EXTENSION = 'fulcrum.fulcrum';
const FIND_WITHIN_MS = 30_000;

export class Workbench {
  readonly page: Page;
  readonly home: string;

  constructor(
    readonly window: Window,
    readonly place: Place,
  ) {
    this.page = window.page;
    this.home = place.home;
  }

  /**
   * Runs a command from the palette by its title, e.g. "Fulcrum: Log a Decision". A webview that is still loading takes
   * the focus when it is ready: keys before that go nowhere, and a palette that is open closes. So it is opened again.
   */
  async runCommand(title: string): Promise<void> {
    const box = this.page.locator('.quick-input-widget:visible .quick-input-box input');
    const chosen = this.page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: title }).first();
    for (let left = 5; ; left--) {
      const patience = { timeout: left > 0 ? 4000 : FIND_WITHIN_MS };
      await this.page.keyboard.press('F1');
      try {
        await box.waitFor(patience);
        // `fill`, not key strokes: the palette may still be opening, and would swallow the first ones.
        await box.fill(`>${title}`, patience);
        await chosen.waitFor(patience);
        return await box.press('Enter', patience);
      } catch (error) {
        if (left === 0) throw error;
        await this.page.keyboard.press('Escape');
        await this.page.locator('.part.titlebar').click({ position: { x: 2, y: 2 } });
      }
    }
  }

  /** The quick input while its title contains this; the palette itself has none. */
  input(title: string | RegExp): Locator {
    return this.page.locator('.quick-input-widget').filter({ has: this.page.locator('.quick-input-title', { hasText: title }), visible: true });
  }

  async answerInput(title: string | RegExp, text: string): Promise<void> {
    const input = this.input(title);
    await input.locator('.quick-input-box input').fill(text);
    await this.enter(title);
  }

  async pick(title: string | RegExp, label: string): Promise<void> {
    const input = this.input(title);
    await input.locator('.quick-input-box input').fill(label);
    await input.locator('.monaco-list-row.focused').filter({ hasText: label }).first().waitFor();
    await this.enter(title);
  }

  /** Takes what is there, and settles when the question is another one, has an objection, or is gone: the next answer is never given to this one. */
  async enter(title: string | RegExp): Promise<void> {
    const input = this.input(title);
    const box = input.locator('.quick-input-box input');
    await box.waitFor();
    const asked = await this.asked();
    await box.press('Enter');
    for (let left = 600; (await this.asked()) === asked; left--) {
      if (left === 0) throw new Error(`still asked after Enter: ${asked}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** The words of the question on screen, "" for none. */
  private asked(): Promise<string> {
    const words = ['.quick-input-title', '.quick-input-message', '.quick-input-box .monaco-inputbox .message'].map((each) => `widget.querySelector('${each}')?.textContent ?? ''`);
    return this.page.evaluate<string>(`(() => {
      const widget = document.querySelector('.quick-input-widget');
      if (!widget || widget.style.display === 'none') return '';
      return [widget.querySelector('.quick-input-box input')?.placeholder ?? '', ${words.join(', ')}].join(' / ');
    })()`);
  }

  /** A status bar item of ours, by the id it was made with. */
  statusItem(id: string): Locator {
    return this.page.locator(`.part.statusbar .statusbar-item[id="${EXTENSION}.${id}"]`);
  }

  toast(text: string | RegExp): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item').filter({ hasText: text });
  }

  /** Opens a container of the activity bar by its title. */
  async openContainer(title: string): Promise<void> {
    const item = this.page.locator('.part.activitybar .action-item').filter({ has: this.page.locator(`[aria-label^="${title}"]`) }).first();
    if (!(await item.evaluate((element) => element.classList.contains('checked')))) await item.click();
    await this.page.locator('.part.sidebar .composite.title').filter({ hasText: new RegExp(title, 'i') }).waitFor();
  }

  /** The pane of a view, header and body; of a native tree the rows are `.monaco-list-row` in it. */
  pane(viewId: string): Locator {
    return this.page.locator('.pane').filter({ has: this.page.locator(`.pane-header .icon.view-${viewId.replaceAll('.', '-')}`) });
  }

  /** The document of a webview view. A webview lies over its pane and names no view, so it is found by where it is. */
  async view(viewId: string): Promise<FrameLocator> {
    const body = this.pane(viewId).locator('.pane-body');
    await body.waitFor();
    const frames = this.page.locator(`iframe.webview[src*="extensionId=${EXTENSION}"][src*="purpose=webviewView"]`);
    const deadline = Date.now() + FIND_WITHIN_MS;
    while (Date.now() < deadline) {
      const over = await body.boundingBox();
      for (const frame of await frames.all()) {
        const box = await frame.boundingBox();
        const name = await frame.getAttribute('name');
        const middle = box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        if (!over || !middle || box.height === 0) continue;
        if (middle.x > over.x && middle.x < over.x + over.width && middle.y > over.y && middle.y < over.y + over.height) {
          return this.page.frameLocator(`iframe.webview[name="${name}"]`).frameLocator('#active-frame');
        }
      }
      await this.page.waitForTimeout(100);
    }
    throw new Error(`no webview in the view ${viewId}`);
  }

  /** The document of the webview panel in the editor area (the newest, if there are several). */
  panel(): FrameLocator {
    const frames = `iframe.webview[src*="extensionId=${EXTENSION}"]:not([src*="purpose=webviewView"])`;
    return this.page.frameLocator(`${frames} >> nth=-1`).frameLocator('#active-frame');
  }

  /** Changes user settings in the editor, as a person would (this VS Code does not watch the file); undefined takes one away. */
  async changeSettings(changed: Readonly<Record<string, unknown>>): Promise<void> {
    const { settingsFile } = this.place;
    const before = readFileSync(settingsFile, 'utf8');
    const text = JSON.stringify({ ...(JSON.parse(before) as object), ...changed });
    await this.runCommand('Preferences: Open User Settings (JSON)');
    const opened = this.page.locator('.monaco-editor[data-uri$="settings.json"]');
    await opened.locator('.view-lines').click();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(text);
    // What the editor closed by itself stands after the cursor.
    await this.page.keyboard.press('Control+Shift+End');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.press('Control+S');
    for (let left = 200; readFileSync(settingsFile, 'utf8') === before; left--) {
      if (left === 0) throw new Error('the settings did not reach their file');
      await this.page.waitForTimeout(50);
    }
    await this.page.locator('.tab.active').getByRole('button', { name: /^Close/ }).click();
    await opened.waitFor({ state: 'detached' });
  }

  /** Opens a file by its name, as Ctrl+P does. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    const box = this.page.locator('.quick-input-widget:visible .quick-input-box input');
    await box.fill(name);
    await this.page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: name }).first().waitFor();
    await box.press('Enter');
    await this.page.locator(`.monaco-editor[data-uri$="/${name}"]`).waitFor();
  }

  /** Drags the border of the side bar until it is that wide, in pixels. */
  async sideBarWidth(pixels: number): Promise<void> {
    const box = (await this.page.locator('.part.sidebar').boundingBox())!;
    await this.page.mouse.move(box.x + box.width, box.y + 300);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + pixels, box.y + 300, { steps: 8 });
    await this.page.mouse.up();
    await this.page.mouse.move(box.x + pixels + 200, box.y + 500);
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.page.waitForSelector('.monaco-workbench .part.statusbar');
  }

  /** Saves what is on screen as <name>.png and returns the file. */
  async screenshot(name: string): Promise<string> {
    mkdirSync(this.place.shots, { recursive: true });
    const file = path.join(this.place.shots, `${name.replaceAll(/[^\w-]+/g, '-').slice(0, 120)}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }

  /** What a Content Security Policy refused so far, in this window and its webviews. */
  violations(): readonly string[] {
    return this.#logged('csp');
  }

  /** Errors that reached the window's log; the extension host's own are among them. */
  errors(): readonly string[] {
    return [...this.#logged('error'), ...this.#logged('pageerror')];
  }

  #logged(level: LogLine['level']): readonly string[] {
    return this.window.log.filter((line) => line.level === level).map(({ text }) => text);
  }
}
