// What happens in the demo to a module after its hand-over was planned, change by change.
import { lead, type Member } from './cast';
import type { Development, Event } from './develop';
import type { Instant } from './repository';

export interface HandedOver {
  /** The folder below `packages`. */
  readonly module: string;
  /** When the plan begins. */
  readonly at: Instant;
  readonly receiver: Member;
  readonly changes: readonly LaterChange[];
}

export interface LaterChange {
  /** Days after the beginning. */
  readonly day: number;
  readonly by: 'lead' | 'receiver';
  /** Who else's name the commit bears. */
  readonly with?: 'pairing' | 'review';
}

export function handedOverChanges({ module, at, receiver, changes }: HandedOver, development: Development): readonly Event[] {
  return changes.map(({ day, by, with: help }, index): Event => {
    const when = at + day * 86_400 + 10 * 3600;
    const [author, other] = by === 'lead' ? [lead, receiver] : [receiver, lead];
    const trailer = help === undefined ? '' : `\n\n${help === 'pairing' ? 'Co-authored-by' : 'Reviewed-by'}: ${other.name} <${other.email}>`;
    return {
      at: when,
      happen() {
        const file = [...development.files.keys()].filter((path) => path.startsWith(`packages/${module}/src/`)).sort()[index % 3];
        if (file === undefined) return;
        const text = `${development.files.get(file) ?? ''}\n/** Looked at again on day ${day} of the hand-over. */\nexport const day${day} = ${day};\n`;
        development.land({ author, at: when, message: `${module}: what day ${day} brought${trailer}\n`, files: new Map([[file, text]]) });
      },
    };
  });
}
