/** What a command can't start without, told in one line. */
export class CannotStart extends Error {}

/** Runs a command and ends the process with its exit code, or with 2 and one line when it can't start. */
export async function run(command: () => Promise<number>): Promise<never> {
  try {
    process.exit(await command());
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
