/** What the demo prints: numbered steps, tables, and every check with its outcome. */
import { isDeepStrictEqual, styleText } from "node:util";

const INDENT = "     ";

export class Narrator {
  #steps = 0;
  #checks = 0;
  #failures = 0;

  /** Prints the title with its number, then does the work, which prints the rest. */
  step<T>(title: string, work: () => Promise<T>): Promise<T> {
    this.#steps += 1;
    console.log(`\n${styleText("bold", `${String(this.#steps).padStart(3)}. ${title}`)}`);
    return work();
  }

  say(...lines: string[]): void {
    for (const line of lines) console.log((INDENT + line).trimEnd());
  }

  /** Columns as wide as their longest cell; the first row is the heading. */
  table(rows: string[][]): void {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    for (const [index, row] of rows.entries()) {
      const line = row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd();
      this.say(`  ${index === 0 ? styleText("dim", line) : line}`);
    }
  }

  /** One fact against what it must be by the data set. */
  check(what: string, seen: unknown, wanted: unknown): void {
    this.#checks += 1;
    if (isDeepStrictEqual(seen, wanted)) {
      this.say(`${styleText("green", "✓")} ${what}`);
      return;
    }
    this.#failures += 1;
    this.say(`${styleText("red", "✗")} ${what}`, `    expected ${JSON.stringify(wanted)}`, `    seen     ${JSON.stringify(seen)}`);
  }

  /** A step that could not be walked to its end; the ones after it rest on it. */
  broke(error: unknown): void {
    this.#failures += 1;
    const text = error instanceof Error ? error.message : String(error);
    this.say(`${styleText("red", "✗")} the step could not be finished: ${text.slice(0, 800)}`);
  }

  get failed(): boolean {
    return this.#failures > 0;
  }

  /** "11 steps, 40 checks: all as they should be" */
  summary(): string {
    const walked = `${this.#steps} steps, ${this.#checks} checks`;
    return this.failed ? styleText("red", `${walked}: ${this.#failures} not as it should be (✗ above)`) : styleText("green", `${walked}: all as they should be`);
  }
}
