/** Values of parameters from the command line: `--params JSON` and `--param name=value`. */
import { type QueryParameter, readParameters } from '../model/queryParameters.ts';
import { type CommandInput, UsageError } from './command.ts';
import { text } from './input.ts';

type Params = Record<string, unknown>;

function jsonParams(json: string | undefined): Params {
  if (json === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new UsageError(
      `--params is no JSON (${String(cause)}). Write it like '{"name": "ISIS"}'.`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`--params is no JSON object. Write it like '{"name": "ISIS"}'.`);
  return { ...value };
}

/** What follows `--param`, as text; a name given again makes a list. */
function namedParams(input: CommandInput): Record<string, string | string[]> {
  const given = input.options.param;
  const params: Record<string, string | string[]> = {};
  for (const pair of Array.isArray(given) ? given.map(String) : []) {
    const at = pair.indexOf('=');
    if (at < 1) throw new UsageError(`--param ${pair} has no value. Write it like group=ISIS.`);
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const before = params[name];
    params[name] = before === undefined ? value : [before, value].flat();
  }
  return params;
}

/** A number, true, false or null as such: where no type is declared, `n=3` means the number. */
function guessed(value: string | string[]): unknown {
  if (Array.isArray(value)) return value.map(guessed);
  return /^(?:-?\d+(?:\.\d+)?|true|false|null)$/.test(value) ? JSON.parse(value) : value;
}

/** For a statement that declares nothing. */
export function freeParams(input: CommandInput): Params {
  const named = Object.entries(namedParams(input)).map(([k, v]) => [k, guessed(v)]);
  return { ...jsonParams(text(input, 'params')), ...Object.fromEntries(named) };
}

/** For a statement of the library: read by their types, with its defaults. */
export function declaredParams(
  input: CommandInput,
  name: string,
  parameters: readonly QueryParameter[],
): Params {
  const given = { ...jsonParams(text(input, 'params')), ...namedParams(input) };
  const { values, problems } = readParameters(parameters, given);
  if (problems.length > 0)
    throw new UsageError(
      `${name}: ${problems.map((p) => p.message).join(' ')} Give values with --param name=value; --list shows them.`,
    );
  return values;
}
