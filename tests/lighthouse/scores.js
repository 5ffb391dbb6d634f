// What Lighthouse says of one page of each important kind: the sample, for the public, served by the preview.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const pages = ["", "introduction/", "methodologies/stride/", "threat-models/webshop/", "threat-models/webshop/t-003/", "risk/register/"];
const root = fileURLToPath(new URL("../../", import.meta.url));

// Detached, so that it ends with the program that dotnet starts.
const preview = spawn("dotnet", ["run", "--project", "src/Playbook.Cli", "-c", "Release", "--", "preview", "--audience", "public", "--port", "0"], { cwd: root, detached: true });
preview.stderr.pipe(process.stderr);
const address = await new Promise((resolve, reject) => {
  let said = "";
  preview.stdout.on("data", data => {
    said += data;
    const open = /Open (http:\S+) /.exec(said);
    if (open) resolve(open[1]);
  });
  preview.on("exit", code => reject(new Error(`the preview ended with ${code}\n${said}`)));
});

const chrome = await launch({ chromePath: process.env.PLAYBOOK_CHROMIUM || "/usr/bin/chromium", chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"] });
try {
  console.log("| page | performance | accessibility | best practices | SEO |\n|---|---|---|---|---|");
  for (const page of pages) {
    const { lhr } = await lighthouse(address + page, { port: chrome.port, logLevel: "error" });
    const scores = Object.values(lhr.categories).map(category => Math.round(100 * category.score));
    console.log(`| /${page} | ${scores.join(" | ")} |`);
    if (scores.some(score => score < 100)) process.exitCode = 1;
  }
} finally {
  await chrome.kill();
  process.kill(-preview.pid, "SIGINT");
}
