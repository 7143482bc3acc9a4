// Holds Vega-Lite specifications against the schema of the npm package, compiles them, runs the view without a browser, and tells what came of it.
// Standard input: one JSON object, { name: specification }. Standard output: { name: { errors: [...], warnings: [...], texts: [...], marks: number } }.
// With a folder as the first argument, the pictures are written there as name.svg.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import * as vega from "vega";
import * as vegaLite from "vega-lite";
import { expressionInterpreter } from "vega-interpreter";

const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("vega-lite/vega-lite-schema.json"), "utf8"));
const ajv = new Ajv({ strict: false, allErrors: false });
addFormats(ajv);
ajv.addFormat("color-hex", () => true);
const validate = ajv.compile(schema);
const folder = process.argv[2];

function logger(result) {
    const tell = list => function (...words) { list.push(words.map(String).join(" ")); return this; };
    return { level() { return this; }, error: tell(result.errors), warn: tell(result.warnings), info() { return this; }, debug() { return this; } };
}

// The texts of all marks of type text, and the number of items of all other marks.
function read(group, result) {
    for (const mark of group.items ?? []) {
        if (mark.marktype === "group")
            for (const item of mark.items) read(item, result);
        else if (mark.marktype === "text")
            for (const item of mark.items) { if (item.text !== undefined && item.text !== null && item.text !== "") result.texts.push(Array.isArray(item.text) ? item.text.join(" ") : String(item.text)); }
        else if (mark.role === "mark")
            result.marks += mark.items.length;
    }
}

async function check(name, specification) {
    const result = { errors: [], warnings: [], texts: [], marks: 0 };
    if (!validate(specification))
        result.errors.push(...validate.errors.slice(0, 5).map(error => `schema: ${error.instancePath} ${error.message}`));
    const log = logger(result);
    try {
        const compiled = vegaLite.compile(specification, { logger: log }).spec;
        // As a page with a strict policy does it: expressions are interpreted, never made into code.
        const view = new vega.View(vega.parse(compiled, undefined, { ast: true }), { renderer: "none", logger: log, expr: expressionInterpreter });
        await view.runAsync();
        read({ items: [view.scenegraph().root] }, result);
        if (folder)
            writeFileSync(join(folder, `${name}.svg`), await view.toSVG());
        view.finalize();
    } catch (error) {
        result.errors.push(String(error));
    }
    return result;
}

const specifications = JSON.parse(readFileSync(0, "utf8"));
const results = {};
for (const [name, specification] of Object.entries(specifications))
    results[name] = await check(name, specification);
process.stdout.write(JSON.stringify(results));
