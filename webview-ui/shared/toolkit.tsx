// The one file that knows the component library: our own typed components in front of it, so that another library is a
// change of this file alone. Upstream gives it no more fixes.
import { provideVSCodeDesignSystem, vsCodeButton, vsCodeCheckbox, vsCodeTextField } from '@vscode/webview-ui-toolkit';
import type { ComponentChildren, HTMLAttributes, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'fulcrum-button': HTMLAttributes<HTMLElement> & { appearance: 'primary' | 'secondary'; disabled: boolean };
      'fulcrum-checkbox': HTMLAttributes<HTMLInputElement> & { checked: boolean };
      'fulcrum-text-field': HTMLAttributes<HTMLInputElement> & { value: string; placeholder: string };
    }
  }
}

/** Once a page, before anything is drawn. The prefix is ours, so that nobody else's elements can be in the way. */
export function registerToolkit(): void {
  provideVSCodeDesignSystem().withPrefix('fulcrum').register(vsCodeButton(), vsCodeCheckbox(), vsCodeTextField());
}

export function Button(props: { readonly primary?: boolean; readonly disabled?: boolean; readonly onPress: () => void; readonly children: ComponentChildren }): VNode {
  return (
    <fulcrum-button appearance={props.primary ? 'primary' : 'secondary'} disabled={props.disabled ?? false} onClick={props.onPress}>
      {props.children}
    </fulcrum-button>
  );
}

export function Checkbox(props: { readonly checked: boolean; readonly onChange: (checked: boolean) => void; readonly children: ComponentChildren }): VNode {
  // The element fires on being set as well as on being pressed.
  const set = (now: boolean) => now !== props.checked && props.onChange(now);
  return <fulcrum-checkbox checked={props.checked} onChange={(event) => set(event.currentTarget.checked)}>{props.children}</fulcrum-checkbox>;
}

interface TextFieldProps {
  /** Shown above the field; with `quiet` only said to screen readers. */
  readonly label: string;
  readonly quiet?: boolean;
  readonly value: string;
  readonly placeholder?: string;
  readonly focused?: boolean;
  readonly onInput: (value: string) => void;
  readonly onEnter?: () => void;
  readonly onEscape?: () => void;
}

export function TextField(props: TextFieldProps): VNode {
  const element = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (props.focused) element.current?.focus();
  }, [props.focused]);
  // Once it stands in the page, the element names itself "Text field" when nothing is written above it.
  useLayoutEffect(() => element.current?.setAttribute('aria-label', props.label), [props.label]);
  const key = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') props.onEnter?.();
    if (event.key === 'Escape') props.onEscape?.();
  };
  return (
    <fulcrum-text-field
      ref={element}
      value={props.value}
      placeholder={props.placeholder ?? ''}
      onInput={(event) => props.onInput(event.currentTarget.value)}
      onKeyDown={key}
    >
      {props.quiet ? null : props.label}
    </fulcrum-text-field>
  );
}

/** The library's dropdown cannot be labelled from outside; the browser's own can, and looks like the editor's. */
export function Select<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly onChange: (value: Value) => void;
}): VNode {
  const change = (at: number) => {
    const found = props.options[at];
    if (found) props.onChange(found.value);
  };
  return (
    <label class="select">
      <span>{props.label}</span>
      <select value={props.value} onChange={(event) => change(event.currentTarget.selectedIndex)}>
        {props.options.map((o) => <option key={o.value} value={o.value}>{o.name}</option>)}
      </select>
    </label>
  );
}
