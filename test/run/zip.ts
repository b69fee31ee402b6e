/** `npm run zip`: the packages for the stores, and the sources Mozilla's reviewers rebuild. */
import { finish } from "./finish.ts";
import { step } from "./step.ts";

finish([await step("zip chrome", "wxt", ["zip"]), await step("zip firefox", "wxt", ["zip", "-b", "firefox"])]);
