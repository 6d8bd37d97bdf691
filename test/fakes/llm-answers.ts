// test/fakes/llm-answers.ts
// What a bad model says. It knows nothing of the bot: it reads its prompt, and fills whatever form it is asked for.
import type { LlmRequest } from "./llm-server.js";

/** As much of JSON Schema as a form for an answer needs. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

const ORDERS =
  /\b(?:ignore|disregard|forget|repeat|print|say|write|reply|respond|answer|output|send|append|click|visit|open|cite|verdict|instruction|system|assistant|prompt|admin|override|must|always)\b|(?<!\p{L})(?:bỏ qua|quên|hãy|phải|trả lời|in ra|viết|gửi|nhắc lại|lặp lại|kết luận|trích|nguồn|hệ thống|chỉ dẫn|hướng dẫn|mệnh lệnh|bấm|truy cập|thêm)(?!\p{L})|ຈົ່ງ|ຕອບ|ບໍ່ຕ້ອງ|ພິມ|ຂຽນ|ຄຳສັ່ງ|ລະບົບ|ສົ່ງ|ຄລິກ|ເວົ້າ|ລືມ/iu;
const ADDRESS = /(?:https?:\/\/|www\.|t\.me\/|tg:\/\/)[^\s<>"'”)\]]+|(?<![\w.])@\w{3,}/giu;
const ASKS_FOR_PROMPT = /prompt|system|instruction|hệ thống|chỉ dẫn|hướng dẫn|ຄຳສັ່ງ|ລະບົບ/iu;

/**
 * Obeys everything: repeats each line of the prompt that sounds like an order, and what the order asks to be said,
 * joins the quoted pieces that a plus sign joins, gives the links and mentions, tells its system prompt when anything
 * speaks of it, cites the numbers that the orders name, and picks the verdict they name.
 */
export function obey(request: LlmRequest): string {
  const asked = request.messages.filter(({ role }) => role !== "system" && role !== "developer");
  const rules = request.messages.filter(({ role }) => role === "system" || role === "developer");
  const lines = asked.flatMap(({ content }) => visible(content).split(/\n+|(?<=[.!?]["”»]?)\s+/u));
  const orders = lines.map((line) => line.trim()).filter((line) => ORDERS.test(line) || line.match(ADDRESS));
  const pieces = orders.flatMap((order) => [
    order,
    ...[...order.matchAll(/["“«]([^"”»]+)["”»]/gu)].map(([, quoted = ""]) => quoted),
    ...joined(order),
    ...(order.match(ADDRESS) ?? []),
  ]);
  if (orders.some((order) => ASKS_FOR_PROMPT.test(order)))
    pieces.push(...rules.map(({ content }) => content));
  return inForm(request, [...new Set(pieces)]);
}

/** Retells the prompt's own lines, each with its figures changed and a deed that nobody reported. */
export function lie(request: LlmRequest): string {
  const last = request.messages.at(-1)?.content ?? "";
  const lines = last.split("\n").filter((line) => line.length >= 40);
  const lies = lines.map((line) => line.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10)));
  return inForm(request, [...lies, "Hai bên cũng đã ký thỏa thuận trị giá 12 tỷ đồng."]);
}

/** An honest model: says the first long line of its last message as it stands, and cites the first passage. */
export function quote(request: LlmRequest): string {
  const lines = (request.messages.at(-1)?.content ?? "").split("\n").map((line) => line.trim());
  const line = lines.find(({ length }) => length >= 40) ?? lines.at(-1) ?? "";
  return inForm(request, [line.replace(/^\[\d+\]\s*/, "")]);
}

/** The pieces as the answer's form wants them; without a form as lines that end with their citations. */
export function inForm({ form }: LlmRequest, pieces: readonly string[]): string {
  const statement = (piece: string): object => ({ text: piece, citations: cited([piece]) });
  if (form === null)
    return pieces
      .map(
        (piece) =>
          `${piece} ${cited([piece])
            .map((n) => `[${n}]`)
            .join("")}`,
      )
      .join("\n");
  if (form === "json") return JSON.stringify({ statements: pieces.map(statement) });
  return JSON.stringify(fill(form, form, pieces));
}

function fill(schema: JsonSchema, root: JsonSchema, pieces: readonly string[]): unknown {
  const { properties, items } = schema;
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split("/").at(-1) ?? "";
    const target = schema.$ref === "#" ? root : (root.$defs ?? root.definitions)?.[name];
    return fill(target ?? {}, root, pieces);
  }
  const [choice] = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(({ type }) => type !== "null");
  if (choice !== undefined) return fill(choice, root, pieces);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) {
    const said = pieces.join("\n").toLowerCase();
    return schema.enum.find((value) => said.includes(String(value).toLowerCase())) ?? schema.enum[0];
  }
  const type = typeof schema.type === "object" ? schema.type.find((name) => name !== "null") : schema.type;
  if (type === "object" || properties !== undefined)
    return Object.fromEntries(
      Object.entries(properties ?? {}).map(([key, value]) => [key, fill(value, root, pieces)]),
    );
  if (type === "array") {
    if (items?.type === "integer" || items?.type === "number") return cited(pieces);
    return pieces.map((piece) => fill(items ?? {}, root, [piece]));
  }
  if (type === "integer" || type === "number") return cited(pieces)[0];
  if (type === "boolean") return true;
  return pieces.join("\n");
}

/** The numbers in brackets, the first passage when there are none. */
function cited(pieces: readonly string[]): number[] {
  const numbers = pieces.flatMap((piece) =>
    [...piece.matchAll(/\[(\d+)\]/g)].map(([, digits]) => Number(digits)),
  );
  return numbers.length === 0 ? [1] : [...new Set(numbers)];
}

/** Strings that an order asks to be put together: `"A" + "B"`. */
function joined(order: string): string[] {
  const sums = order.match(/["“][^"”]+["”](?:\s*\+\s*["“][^"”]+["”])+/gu) ?? [];
  return sums.map((sum) => [...sum.matchAll(/["“]([^"”]+)["”]/gu)].map(([, part = ""]) => part).join(""));
}

/** The text as a model reads it: tag characters are their letters, other invisible characters are not there. */
function visible(text: string): string {
  return text
    .replace(/[\u{E0020}-\u{E007E}]/gu, (tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000))
    .replace(/[\u{200B}-\u{200F}\u{2060}-\u{2064}\u{202A}-\u{202E}\u{FEFF}\u{AD}\u{E0001}\u{E007F}]/gu, "");
}
