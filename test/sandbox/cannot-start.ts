/** What a command can't start without, told in one line. */
export class CannotStart extends Error {}

/** Runs a command and ends the process with its exit code, or with 2 and one line when it can't start or isn't understood. */
export async function run(command: () => Promise<number>): Promise<never> {
  try {
    process.exit(await command());
  } catch (error) {
    if (!(error instanceof CannotStart) && !isAboutOptions(error)) throw error;
    console.error((error as Error).message);
    process.exit(2);
  }
}

/** What node:util's parseArgs throws for an option that doesn't exist or lacks its value. */
function isAboutOptions(error: unknown): boolean {
  return String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE_ARGS");
}
