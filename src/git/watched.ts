// How does a git that says nothing notice that nobody listens any more? Walking a million commits it prints for the first time after
// seconds, and would go on as long if the editor were killed meanwhile.

/**
 * Runs the program given with a companion that reads the standard input, which is nobody's: when it ends, whoever held it is gone, and
 * so is the program. The shell waits for both, so that none is left to a container's first process, which may look after nobody.
 */
const script = [
  // First of all, as it may be told to end at any moment; what it has started would not hear of it as a shell's background.
  'program= stopped=',
  'trap \'stopped=yes; [ -n "$program" ] && kill -9 "$program"\' INT TERM',
  'exec 3<&0',
  '"$@" </dev/null 3<&- &',
  'program=$!',
  '[ -n "$stopped" ] && kill -9 "$program"',
  '{ read -r line; kill -9 "$program"; } <&3 >/dev/null 2>&1 &',
  'companion=$!',
  'exec 3<&- >/dev/null',
  'wait "$program"',
  'code=$?',
  // A trap ends the waiting before the program has ended.
  '[ "$code" -gt 128 ] && wait "$program" 2>/dev/null',
  '{ kill -9 "$companion"; wait "$companion"; } 2>/dev/null',
  'exit "$code"',
].join('\n');

/** Half of what `nice` can do: with two busy processors enough that whoever wakes up runs at once. */
const giveWay = 'command -v nice >/dev/null && set -- nice -n 10 "$@"';

/**
 * What to start instead of `binary` with `args`, with a pipe as its standard input that is held open and never written to. One that
 * `givesWay` runs when nothing else on the machine wants to. POSIX only.
 */
export function watched(binary: string, args: readonly string[], givesWay: boolean): { readonly binary: [string, string]; readonly args: string[] } {
  return { binary: ['/bin/sh', '-c'], args: [givesWay ? `${giveWay}\n${script}` : script, 'git', binary, ...args] };
}
