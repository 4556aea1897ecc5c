// How is a value written into a front matter so that every YAML reader gets it back as the same text?

/** Plain where that is safe, else in double quotes, which YAML shares with JSON. Line breaks survive inside the quotes. */
export function yamlText(value: string): string {
  return plain(value) ? value : JSON.stringify(value).replace(/[\u007F-\u009F\u2028\u2029\uFEFF]/g, escaped);
}

/** One line: `[a, b]`. */
export function yamlList(values: readonly string[]): string {
  return `[${values.map((value) => (/[,[\]{}]/.test(value) ? JSON.stringify(value) : yamlText(value))).join(', ')}]`;
}

function plain(value: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(value)) return true;
  return /^[\p{L}\p{N}/_.(](?:[\p{L}\p{M}\p{N} _/.,;@()'+&!?=%*~<>[\]-]*[\p{L}\p{M}\p{N}_/.@)\]!?%])?$/u.test(value)
    // What a reader would take for a number, a truth value or nothing. Days stay plain: YAML 1.2 reads them as text.
    && (/^\d{4}-\d{2}-\d{2}$/.test(value) || !/^[\d.][\d.eExXoO_+:-]*$/.test(value))
    && !/^(?:true|false|null|yes|no|on|off|y|n|~|\.inf|\.nan)$/i.test(value);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
