/** Typed reading of what commander parsed. */
import { type CommandInput, UsageError } from './command.ts';

export function argument(input: CommandInput, index: number): string | undefined {
  const value = input.arguments[index];
  return typeof value === 'string' ? value : undefined;
}

export function required(input: CommandInput, index: number, name: string): string {
  const value = argument(input, index);
  if (value === undefined) throw new UsageError(`${name} is missing. See --help.`);
  return value;
}

/** A variadic argument. */
export function list(input: CommandInput, index: number): readonly string[] {
  const value = input.arguments[index];
  return Array.isArray(value) ? value.map(String) : [];
}

export const flag = (input: CommandInput, name: string): boolean => input.options[name] === true;

export function text(input: CommandInput, name: string): string | undefined {
  const value = input.options[name];
  return typeof value === 'string' ? value : undefined;
}

export function wholeNumber(
  input: CommandInput,
  name: string,
  { from, to }: { readonly from: number; readonly to: number },
): number | undefined {
  const value = text(input, name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < from || number > to)
    throw new UsageError(`--${name} ${value} is no whole number from ${from} to ${to}.`);
  return number;
}
