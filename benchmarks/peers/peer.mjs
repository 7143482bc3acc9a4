// One engine as a peer: reads a command a line from standard input, answers each with one line of JSON on standard output.
//
//     load <table> <file>              {"rows": "19926000"}
//     run <workload>                   {"nanoseconds": "…", "answer": ["groups", "numerator", "denominator", "count", "checksum"]}
//     groups <workload> <from> <to>    {"groups": [["cell", "numerator", "denominator", "count"], …]} of the cells from (inclusive) to (exclusive)
//
// A workload is a text in sql/: a query for cell, numerator, denominator and count of every group, the same for every engine. Lines
// "-- duckdb: …" and "-- chdb: …" above it are statements that this engine runs first, outside the measured time.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

// Signed, because DuckDB and ClickHouse know these types under the same names and DuckDB sums signed columns faster.
const columns =
    "indicator TINYINT, commune SMALLINT, province TINYINT, period SMALLINT, target TINYINT, numerator SMALLINT, denominator SMALLINT";

const engineName = process.argv[2];
const { open } = await import(`./${engineName}.mjs`);
const engine = await open(columns);

const workloads = new Map();

async function workload(name) {
    if (!workloads.has(name)) {
        const text = readFileSync(new URL(`sql/${name}.sql`, import.meta.url), "utf8");
        const mark = `-- ${engineName}: `;
        for (const line of text.split("\n").filter(line => line.startsWith(mark))) await engine.rows(line.slice(mark.length));
        workloads.set(name, text.split("\n").filter(line => !line.startsWith("--")).join("\n"));
    }
    return workloads.get(name);
}

// The one definition of the checksum; Answer.cs has the same. Modulo 2^64, which is where some engines stop and others go on.
const summary = query =>
    `SELECT count(*), sum(numerator), sum(denominator), sum(observed), sum((cell + 1) * (numerator * 31 + denominator * 17 + observed)) FROM (${query}) AS answers`;

const commands = {
    async load(table, file) {
        await engine.load(table, file);
        return { rows: (await engine.rows(`SELECT count(*) FROM ${table}`))[0][0] };
    },
    async run(name) {
        const query = summary(await workload(name));
        const started = process.hrtime.bigint();
        const [answer] = await engine.rows(query);
        const nanoseconds = process.hrtime.bigint() - started;
        return { nanoseconds: String(nanoseconds), answer: answer.map(value => String(BigInt.asUintN(64, BigInt(value)))) };
    },
    async groups(name, from, to) {
        return { groups: await engine.rows(`SELECT * FROM (${await workload(name)}) AS answers WHERE cell >= ${from} AND cell < ${to} ORDER BY cell`) };
    },
};

for await (const line of createInterface({ input: process.stdin })) {
    const [command, ...words] = line.split(" ");
    try {
        process.stdout.write(JSON.stringify(await commands[command](...words)) + "\n");
    } catch (error) {
        process.stdout.write(JSON.stringify({ error: `${engineName} cannot ${line}: ${error.message}` }) + "\n");
    }
}
engine.close();
