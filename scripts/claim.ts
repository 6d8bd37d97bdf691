// scripts/claim.ts
import { checkText } from "#src/claims/explanation.js";
import { toVerdict } from "#src/claims/to-verdict.js";
import { BATCH_OPTIONS, runClaimBatch, textOrBatch } from "./batch.js";
import { filledEngine, main } from "./command.js";

await main({
  name: "claim",
  operands: "TEXT",
  about: "Holds a text against the articles, claim by claim. It says what they state, not what is true.",
  options: {
    json: { type: "boolean", about: "JSON instead of text" },
    ...BATCH_OPTIONS,
  },
  async run(call) {
    const text = textOrBatch(call, "TEXT");
    const { json } = call.values;
    const engine = await filledEngine(call);
    if (text === null) {
      const count = await runClaimBatch(call, async ({ claim }) => toVerdict(await engine.checkClaim(claim)));
      if (json) call.printJson(count);
      return;
    }
    const check = await engine.checkClaim(text);
    if (json) call.printJson(toVerdict(check));
    else call.print(checkText(check));
  },
});
