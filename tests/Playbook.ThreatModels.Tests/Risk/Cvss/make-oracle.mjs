// Writes the scores that CvssOracleTests compares with, by an independent implementation:
//
//   mkdir /tmp/oracle && cp package.json make-oracle.mjs /tmp/oracle && cd /tmp/oracle && npm install && node make-oracle.mjs FOLDER
//
// where FOLDER is the one this file lies in. A score is a byte: ten times the score. The vectors are not written: the tests make the same
// ones. Exhaustive files hold every base vector, the last metric fastest. Random vectors come of xorshift32, as below.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const { Cvss3P0, Cvss3P1, Cvss4P0 } = createRequire(import.meta.url)("ae-cvss-calculator");
const folder = process.argv[2];
if (!folder) {
  throw new Error("name the folder to write to");
}

const base3 = ["AV:NALP", "AC:LH", "PR:NLH", "UI:NR", "S:UC", "C:HLN", "I:HLN", "A:HLN"];
const threat3 = ["E:XHFPU", "RL:XUWTO", "RC:XCRU"];
const environment3 = ["CR:XHML", "IR:XHML", "AR:XHML", "MAV:XNALP", "MAC:XLH", "MPR:XNLH", "MUI:XNR", "MS:XUC", "MC:XHLN", "MI:XHLN", "MA:XHLN"];
const base4 = ["AV:NALP", "AC:LH", "AT:NP", "PR:NLH", "UI:NPA", "VC:HLN", "VI:HLN", "VA:HLN", "SC:HLN", "SI:HLN", "SA:HLN"];
const threat4 = ["E:XAPU"];
const environment4 = [
  "CR:XHML", "IR:XHML", "AR:XHML", "MAV:XNALP", "MAC:XLH", "MAT:XNP", "MPR:XNLH", "MUI:XNPA",
  "MVC:XHLN", "MVI:XHLN", "MVA:XHLN", "MSC:XHLN", "MSI:XSHLN", "MSA:XSHLN",
];

function every(prefix, metrics) {
  return metrics.reduce(
    (vectors, metric) => {
      const [key, values] = metric.split(":");
      return vectors.flatMap((vector) => [...values].map((value) => `${vector}/${key}:${value}`));
    },
    [prefix],
  );
}

function* random(prefix, seed, count, base, threat, environment) {
  let state = seed;
  const next = (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  for (let i = 0; i < count; i++) {
    // 0: base and threat; 1: base and environment; 2 and 3: all. A metric that may be left out is so in one case of values + 1.
    const kind = next(4);
    let vector = prefix;
    const add = (metrics, isOptional) => {
      for (const metric of metrics) {
        const [key, values] = metric.split(":");
        const index = next(values.length + (isOptional ? 1 : 0));
        vector += index === values.length ? "" : `/${key}:${values[index]}`;
      }
    };
    add(base, false);
    if (kind !== 1) {
      add(threat, true);
    }
    if (kind !== 0) {
      add(environment, true);
    }
    yield vector;
  }
}

function write(name, vectors, score) {
  const bytes = [];
  for (const vector of vectors) {
    const tenths = score(vector) * 10;
    if (!(Math.abs(tenths - Math.round(tenths)) < 1e-6 && tenths >= 0 && tenths <= 100)) {
      throw new Error(`${vector} has the score ${tenths / 10}`);
    }
    bytes.push(Math.round(tenths));
  }
  writeFileSync(join(folder, name), Buffer.from(bytes));
  console.log(`${name}: ${bytes.length}`);
}

write("base-3.0.bin", every("CVSS:3.0", base3), (vector) => new Cvss3P0(vector).calculateScores().base);
write("base-3.1.bin", every("CVSS:3.1", base3), (vector) => new Cvss3P1(vector).calculateScores().base);
write("base-4.0.bin", every("CVSS:4.0", base4), (vector) => new Cvss4P0(vector).calculateScores().overall);
write("random-3.1.bin", random("CVSS:3.1", 31, 120000, base3, threat3, environment3), (vector) => new Cvss3P1(vector).calculateScores().overall);
write("random-4.0.bin", random("CVSS:4.0", 40, 120000, base4, threat4, environment4), (vector) => new Cvss4P0(vector).calculateScores().overall);
