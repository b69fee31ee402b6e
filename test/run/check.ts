/** `npm run check`: types, lint, dead code. */
import { checks } from "./checks.ts";
import { finish } from "./finish.ts";

finish(await checks());
