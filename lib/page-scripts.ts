/**
 * The scripts that are brought into pages on request, and what they have in common. The build puts every module that
 * several of them are made of into a script of its own (build/on-request.ts); the background brings those first.
 */

/** Of each what is shared, in the order it is run: all of it comes before the script itself. */
export const NEEDS = {
  explanation: ["drawing"],
  "bindings-panel": ["drawing", "reading"],
  approvals: ["drawing", "reading", "recognition"],
  support: ["drawing", "reading", "recognition"],
  taught: ["drawing", "reading", "recognition"],
} as const satisfies Record<string, readonly Shared[]>;

/** `drawing`: our words, preact and marks · `reading`: texts, fields and tables of a page · `recognition`: whole pages, built on both. */
export type Shared = "drawing" | "reading" | "recognition";

export type OnRequest = keyof typeof NEEDS;

/**
 * The files of the build that bring a script into a frame, in the order they are to be run. They may be brought again:
 * what is shared stays as it is where this build has it there already (build/classic.ts).
 */
export function filesOf(script: OnRequest): string[] {
  return [...NEEDS[script], script].map((name) => `/${name}.js`);
}
