/**
 * Version of the consent text (messages `consent…`). Raise it when the text changes in meaning: what is
 * collected, where it goes, why, or how long it is kept; whoever agreed to an older version is asked again.
 */
export const CONSENT_VERSION = 3;
