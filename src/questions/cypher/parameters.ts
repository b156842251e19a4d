/** The parameters and variables of one statement. What was said is a parameter, each value once. */
export class Parameters {
  readonly values: Record<string, unknown> = {};
  private variables = 0;

  /** As it is written in the statement: `$p1`. */
  of(value: unknown): string {
    const known = Object.entries(this.values).find(
      ([, v]) => JSON.stringify(v) === JSON.stringify(value),
    );
    if (known) return `$${known[0]}`;
    const name = `p${Object.keys(this.values).length + 1}`;
    this.values[name] = value;
    return `$${name}`;
  }

  variable(letter: string): string {
    this.variables += 1;
    return `${letter}${this.variables}`;
  }
}
