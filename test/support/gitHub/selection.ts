// As much of GraphQL as is needed to answer with what was asked for and nothing else: fields, aliases, arguments, fragments on a type.

export interface Field {
  readonly alias: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly fields: readonly Field[];
}

/** The selection of a query document; `variables` stand in for `$name`. Throws a SyntaxError on anything it does not know. */
export function selectionOf(query: string, variables: Readonly<Record<string, unknown>>): readonly Field[] {
  const tokens = query.match(/\.\.\.|[$\w]+|"(?:[^"\\]|\\.)*"|[^\s,\w]/g) ?? [];
  let at = 0;
  const next = (): string => {
    const token = tokens[at++];
    if (token === undefined) throw new SyntaxError('the query ends too early');
    return token;
  };
  const expect = (wanted: string): void => {
    const token = next();
    if (token !== wanted) throw new SyntaxError(`${wanted} expected, not ${token}`);
  };
  const value = (): unknown => {
    const token = next();
    if (token === '$') return variables[next()];
    if (token.startsWith('$')) return variables[token.slice(1)];
    if (token.startsWith('"')) return JSON.parse(token) as unknown;
    if (token === '{') return named('}');
    return /^\d+$/.test(token) ? Number(token) : token;
  };
  const named = (end: string): Record<string, unknown> => {
    const found: Record<string, unknown> = {};
    while (tokens[at] !== end) {
      const name = next();
      expect(':');
      found[name] = value();
    }
    at++;
    return found;
  };
  const args = (): Record<string, unknown> => {
    if (tokens[at] !== '(') return {};
    at++;
    return named(')');
  };
  const fields = (): readonly Field[] => {
    const found: Field[] = [];
    expect('{');
    while (tokens[at] !== '}') {
      const token = next();
      if (token === '...') {
        expect('on');
        next();
        found.push(...fields());
        continue;
      }
      let name = token;
      if (tokens[at] === ':') {
        at++;
        name = next();
      }
      found.push({ alias: token, name, args: args(), fields: tokens[at] === '{' ? fields() : [] });
    }
    at++;
    return found;
  };
  if (tokens[at] === 'query') while (tokens[at] !== '{') at++;
  return fields();
}

export type Resolver = (args: Readonly<Record<string, unknown>>) => unknown;

/** What is asked of an object, whose functions are called with their arguments. A field it does not have throws, as the service refuses it. */
export function project(value: unknown, fields: readonly Field[]): unknown {
  if (Array.isArray(value)) return value.map((one) => project(one, fields));
  if (value === null || typeof value !== 'object') return value;
  const from = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(fields.map(({ alias, name, args, fields: below }) => {
    if (!(name in from)) throw new SyntaxError(`Field '${name}' doesn't exist`);
    const found = from[name];
    return [alias, project(typeof found === 'function' ? (found as Resolver)(args) : found, below)];
  }));
}
