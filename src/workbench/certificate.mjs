/** Certificates for https://localhost, made by Microsoft's own tool; it reports no usage data (that was taken out of it in version 2 of its parts). */
import { execFileSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import certs from "office-addin-dev-certs";
import defaults from "office-addin-dev-certs/lib/defaults.js";

const { localhostCertificatePath, localhostKeyPath, caCertificatePath, certificateDirectory } = defaults;

/**
 * The certificate that Excel uses too, made anew where there is none or it is over, and trusted where this computer lets us.
 * @returns {Promise<{ key: Buffer, cert: Buffer, trusted: boolean, reason?: "refused" | "password" }>}
 */
export async function localCertificate() {
  if (!(await isValid())) {
    await rm(certificateDirectory, { recursive: true, force: true });
    await quietly(() => certs.generateCertificates());
  }
  const files = async () => ({ key: await readFile(localhostKeyPath), cert: await readFile(localhostCertificatePath) });
  if (await quietly(() => certs.verifyCertificates()).catch(() => false)) return { ...(await files()), trusted: true };
  // On Linux it asks for root's rights, and would wait at a prompt that nobody sees.
  if (process.platform === "linux" && !mayUseSudo()) return { ...(await files()), trusted: false, reason: "password" };
  try {
    await quietly(() => certs.installCaCertificate(caCertificatePath));
    return { ...(await files()), trusted: true };
  } catch {
    return { ...(await files()), trusted: false, reason: "refused" };
  }
}

/** A certificate that nobody trusts, kept nowhere: for tests. */
export async function throwawayCertificate() {
  const folder = await mkdtemp(path.join(tmpdir(), "workbench-"));
  try {
    const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => path.join(folder, name));
    await quietly(() => certs.generateCertificates(ca, cert, key));
    return { key: await readFile(key), cert: await readFile(cert) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function isValid() {
  try {
    return new Date(new X509Certificate(await readFile(localhostCertificatePath)).validTo).getTime() > Date.now() + 86_400_000;
  } catch {
    return false;
  }
}

function mayUseSudo() {
  try {
    execFileSync("sudo", ["-n", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** The tool talks on the console; what matters is said by us. */
async function quietly(work) {
  const { log } = console;
  console.log = () => {};
  try {
    return await work();
  } finally {
    console.log = log;
  }
}
