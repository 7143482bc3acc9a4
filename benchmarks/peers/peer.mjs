// One engine as a peer: reads a command a line from standard input, answers each with one line of JSON on standard output.
//
//     load <workload> <file>           {"rows": "19926000"}
//     run <workload>                   {"nanoseconds": "…", "answer": ["groups", "numerator", "denominator", "count", "checksum"]}
//     groups <workload> <from> <to>    {"groups": [["cell", "numerator", "denominator", "count"], …]} of the cells from (inclusive) to (exclusive)
//
// A workload is a text in sql/: a query for cell, numerator, denominator and count of every group, the same for every engine, or one for each under its name.
// Above it a line "-- table: <name> (<columns>)" says what is loaded, and lines "-- duckdb: …" and "-- chdb: …" are statements that this engine runs first,
// outside the measured time. Columns are signed, because DuckDB and ClickHouse know these types under the same names and DuckDB sums them faster.
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const engineName = process.argv[2];
const { open } = await import(`./${engineName}.mjs`);
const engine = await open();

const textOf = name => {
    const own = new URL(`sql/${name}.${engineName}.sql`, import.meta.url);
    return readFileSync(existsSync(own) ? own : new URL(`sql/${name}.sql`, import.meta.url), "utf8").split("\n");
};

const marked = (lines, mark) => lines.filter(line => line.startsWith(mark)).map(line => line.slice(mark.length));

const workloads = new Map();

async function workload(name) {
    if (!workloads.has(name)) {
        const lines = textOf(name);
        for (const statement of marked(lines, `-- ${engineName}: `)) await engine.rows(statement);
        workloads.set(name, lines.filter(line => !line.startsWith("--")).join("\n"));
    }
    return workloads.get(name);
}

// The one definition of the checksum; Answer.cs has the same. Modulo 2^64, which is where some engines stop and others go on.
const summary = query =>
    `SELECT count(*), sum(numerator), sum(denominator), sum(observed), sum((cell + 1) * (numerator * 31 + denominator * 17 + observed)) FROM (${query}) AS answers`;

const commands = {
    async load(name, file) {
        const [, table, columns] = /^(\w+) \((.*)\)$/.exec(marked(textOf(name), "-- table: ")[0]);
        await engine.load(table, columns, file);
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
