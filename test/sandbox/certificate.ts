import { generate } from "selfsigned";

/** Every host name the sandbox may be reached by. */
export const CERTIFIED_HOSTS = [
  "app.vexpenses.com",
  "amp.vexpenses.com",
  "api.vexpenses.com",
  "app.omie.com.br",
  "localhost",
] as const;

/** A key pair in PEM, held in memory only: nothing about it is ever written to disk. */
export interface Certificate {
  key: string;
  cert: string;
}

/**
 * Makes a fresh self-signed certificate for CERTIFIED_HOSTS, valid from yesterday for 30 days
 * (yesterday, because browsers refuse a certificate "from the future" when clocks differ slightly).
 */
export async function makeCertificate(): Promise<Certificate> {
  const day = 24 * 60 * 60 * 1000;
  const now = Date.now();
  const made = await generate([{ name: "commonName", value: CERTIFIED_HOSTS[0] }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    notBeforeDate: new Date(now - day),
    notAfterDate: new Date(now + 30 * day),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          ...CERTIFIED_HOSTS.map((value) => ({ type: 2 as const, value })),
          { type: 7 as const, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}
