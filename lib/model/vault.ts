/** How remembered keys are guarded. */

/** Shortest passphrase that keys may be remembered under, in characters. */
export const SHORTEST_PASSPHRASE = 12;

/** Why remembered keys stay locked. `locked`: the computer was locked, or somebody pressed the button, while the passphrase was tried */
export type UnlockRefusal = "wrong-passphrase" | "damaged" | "nothing-kept" | "locked";
