// test/language-model/faults.ts
// 200 ways in which a language model's server fails. Each must still be answered within the deadline.
import { quote } from "../fakes/llm-answers.js";
import type { Fault } from "../fakes/llm-faults.js";
import type { LlmServer, Turn } from "../fakes/llm-server.js";

export interface FaultScenario {
  readonly id: string;
  /** What the first completions get, in their order; the server is sound after them. */
  readonly first?: readonly Turn[];
  /** What each completion gets. */
  readonly always?: Turn;
  /** Connections are refused. */
  readonly closed?: boolean;
}

const SHARES = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99];

/** @param deadlineMs what the bot gives the model; late answers are late by this measure */
export function faultScenarios(deadlineMs: number): FaultScenario[] {
  const always = (fault: Fault): FaultScenario => ({ id: nameOf(fault), always: { says: quote, fault } });
  const once = (fault: Fault): FaultScenario => ({ id: `once ${nameOf(fault)}`, first: [{ fault }] });
  return [
    { id: "closed", closed: true },
    ...statuses().map(always),
    ...[429, 503].map((status) => once({ kind: "status", status })),
    ...redirects().map(always),
    ...[null, ...SHARES].flatMap((share): FaultScenario[] => [
      always({ kind: "cut", share }),
      once({ kind: "cut", share }),
      always({ kind: "stall", share }),
    ]),
    once({ kind: "stall", share: null }),
    ...[0.2, 0.5, 0.9, 1.1, 2, 10].map((part) => always({ kind: "late", ms: part * deadlineMs })),
    ...[5, 20, 50, 500].map((everyMs) => always({ kind: "drip", everyMs })),
    ...[0, 1, 10, 100].flatMap((everyMs) =>
      ["a", " chữ", '{"', "\n", "Câu này không có hồi kết, ".repeat(400)].map((piece) =>
        always({ kind: "endless", everyMs, piece }),
      ),
    ),
    ...[1e3, 1e5, 1e6, 1e7].map((characters) => always({ kind: "huge-line", characters })),
    ...[0, 1, 100, 10_000, 1_000_000].flatMap((bytes) =>
      ["application/json", "text/event-stream"].map((contentType) =>
        always({ kind: "garbage", bytes, seed: bytes, contentType }),
      ),
    ),
    ...BODIES.map((body) => always({ kind: "body", body })),
    ...["text/plain", "text/html", "application/octet-stream", "application/json; charset=utf-16"].map(
      (contentType) => always({ kind: "content-type", contentType }),
    ),
    ...[0, 0.5, 0.95].map((share) => always({ kind: "error-event", share, message: "CUDA out of memory" })),
    ...SHARES.map((share) => always({ kind: "half-answer", share })),
    always({ kind: "no-choices" }),
    ...Object.entries(ANSWERS).map(([name, says]) => ({ id: `says ${name}`, always: { says } })),
  ];
}

/** Brings the server into the scenario's state. {@link LlmServer.open} brings it back. */
export async function breakServer(
  server: LlmServer,
  { first = [], always, closed }: FaultScenario,
): Promise<void> {
  server.reset(always ?? { says: quote });
  server.next(...first);
  await (closed ? server.close() : server.open());
}

function nameOf(fault: Fault): string {
  const values = Object.values(fault).map((value) => JSON.stringify(value).slice(0, 60));
  return values.join(" ").replaceAll('"', "");
}

function statuses(): Fault[] {
  const codes = [400, 401, 403, 404, 408, 409, 413, 422, 429, 500, 501, 502, 503, 504, 529];
  const bodies = [undefined, "", "<html><body><h1>Bad Gateway</h1></body></html>"];
  const waits = ["0", "1", "30", "3600", "-1", "soon", "Fri, 31 Dec 2049 23:59:59 GMT"];
  const kind = "status";
  return [
    ...codes.flatMap((status) =>
      bodies.map((body): Fault => ({ kind, status, ...(body === undefined ? {} : { body }) })),
    ),
    ...waits.map((retryAfter): Fault => ({ kind, status: 429, retryAfter })),
    ...["2", "120"].map((retryAfter): Fault => ({ kind, status: 503, retryAfter })),
  ];
}

function redirects(): Fault[] {
  const targets = ["/v1/chat/completions", "/v1/models", "http://127.0.0.1:9/", "http://["];
  return ([301, 302, 307, 308] as const).flatMap((status) =>
    targets.map((to): Fault => ({ kind: "redirect", status, to })),
  );
}

/** In place of the whole answer, under the type that the client expects. */
const BODIES = [
  "",
  " ",
  "null",
  "[]",
  "{}",
  "true",
  "OK",
  "\ufeff{}",
  "<!doctype html><title>Sign in</title>",
  '{"choices":',
  '{"choices":null}',
  '{"choices":[{}]}',
  '{"choices":[{"message":null}]}',
  '{"choices":[{"message":{"role":"assistant","content":42}}]}',
  '{"error":{"message":"model is loading"}}',
  "data: [DONE]\n\n",
  "data: {\n\n",
  "data: null\n\n",
  'data: {"choices":[{"index":0,"delta":{}}]}\n\ndata: [DONE]\n\n',
];

/** What the model says inside a sound envelope. */
const ANSWERS: Readonly<Record<string, string>> = {
  nothing: "",
  "white space": " \n\t\n ",
  Chinese: "会议于8月23日举行,双方签署了合作协议。[1]",
  Russian: '{"statements":[{"text":"Стороны подписали соглашение.","citations":[1]}]}',
  French: '{"statements":[{"text":"Les deux provinces ont signé un accord.","citations":[1]}]}',
  Thai: "ทั้งสองจังหวัดได้ลงนามในข้อตกลงความร่วมมือ [1]",
  "a refusal": "Xin lỗi, tôi không thể trả lời câu hỏi này.",
  "another form": '{"answer":"Hai tỉnh đã ký thỏa thuận."}',
  "a bare list": "[]",
  "statements that are null": '{"statements":null}',
  "statements that are text": '{"statements":"Hai tỉnh đã ký thỏa thuận. [1]"}',
  "an empty statement": '{"statements":[{"text":"","citations":[1]}]}',
  "wrong types": '{"statements":[{"text":5,"citations":"1"},null,7,"câu"]}',
  "no citations": '{"statements":[{"text":"Hai tỉnh đã ký thỏa thuận hợp tác."}]}',
  "citations out of range":
    '{"statements":[{"text":"Hai tỉnh ký thỏa thuận.","citations":[-1,0,1.5,1e9,null]}]}',
  "ten thousand statements": JSON.stringify({
    statements: Array.from({ length: 10_000 }, (_, i) => ({ text: `Câu thứ ${i}.`, citations: [1] })),
  }),
  "deep brackets": "[".repeat(100_000),
  "a thought without an end": "<think>Người dùng muốn biết về lễ ký kết, vậy ".repeat(500),
  "a fence that stays open": '```json\n{"statements":[{"text":"Hai tỉnh ký thỏa thuận.","citations":[1]',
  "single quotes": "{'statements': [{'text': 'Hai tỉnh ký thỏa thuận.', 'citations': [1],}]}",
  "control characters": '{"statements":[{"text":"Hai\u0000 tỉnh\u001b[31m ký.","citations":[1]}]}',
  "half characters": '{"statements":[{"text":"Hai \\ud83d tỉnh ký \\udc00.","citations":[1]}]}',
  "one word without an end": "không".repeat(40_000),
  "the same sentence again": "Hai tỉnh đã ký thỏa thuận. [1]\n".repeat(2_000),
};
