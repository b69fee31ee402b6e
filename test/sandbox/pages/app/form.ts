/** A server-rendered form with nothing but native selects. */
import { publishForm } from "./form/form.ts";

publishForm();
