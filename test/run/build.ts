/** `npm run build`: both browsers, into .output/. */
import { builds } from "./checks.ts";
import { finish } from "./finish.ts";

finish(await builds());
