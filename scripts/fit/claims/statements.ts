// scripts/fit/claims/statements.ts

/** Vietnamese question phrases with what stands there in a statement; the first that is found is answered. */
const VIETNAMESE: readonly (readonly [RegExp, (answer: string, match: RegExpExecArray) => string])[] = [
  [/(?:vào )?năm nào(?![\p{L}])/iu, (answer) => (/năm/iu.test(answer) ? answer : `năm ${answer}`)],
  [/(?:vào )?(?:ngày|tháng|thế kỷ|thập niên) nào(?![\p{L}])/iu, (answer) => answer],
  [
    /(?:khi nào|bao giờ|lúc nào)(?![\p{L}])/iu,
    (answer) => (/^(?:vào|năm|từ)/iu.test(answer) ? answer : `vào ${answer}`),
  ],
  [
    /(?:có )?bao nhiêu((?: \p{L}+){0,3})/iu,
    (answer, [, behind = ""]) => `${answer}${withoutRepeat(answer, behind)}`,
  ],
  [
    /(?<!\p{L})mấy((?: \p{L}+){0,2})/iu,
    (answer, [, behind = ""]) => `${answer}${withoutRepeat(answer, behind)}`,
  ],
  [/là ai(?![\p{L}])/iu, (answer) => `là ${answer}`],
  [/(?<!\p{L})ai(?![\p{L}])/iu, (answer) => answer],
  [/(?:là )?(?:cái gì|điều gì)(?![\p{L}])/iu, (answer) => `là ${answer}`],
  [/là gì(?![\p{L}])/iu, (answer) => `là ${answer}`],
  [/(?<!\p{L})gì(?![\p{L}])/iu, (answer) => answer],
  [/(?:ở|tại) đâu(?![\p{L}])/iu, (answer) => (/^(?:ở|tại)/iu.test(answer) ? answer : `ở ${answer}`)],
  [/(?<!\p{L})nào(?![\p{L}])/iu, (answer) => answer],
];

const ENGLISH: readonly (readonly [RegExp, (answer: string) => string])[] = [
  [/^(?:in )?(?:what|which) year (?:did |was |were |is )?/iu, (answer) => `In ${answer} `],
  [/^when (?:did|was|were|is|do|does) /iu, (answer) => `In ${answer} `],
  [/^how many /iu, (answer) => `${answer} `],
  [/^how much /iu, (answer) => `${answer} `],
  [/^who /iu, (answer) => `${answer} `],
];

/** Longer answers make no sentence of a question. */
const MOST_WORDS = 8;

/** A question with its answer in the place of what it asks; `null` where it has no such place. */
export function statementOf(question: string, answer: string, language: "vi" | "en"): string | null {
  if (answer.split(/\s+/u).length > MOST_WORDS) return null;
  const asked = question.replace(/\s*\?\s*$/u, "").trim();
  for (const [pattern, replace] of language === "vi" ? VIETNAMESE : ENGLISH) {
    const match = pattern.exec(asked);
    if (match === null) continue;
    const text = `${asked.slice(0, match.index)}${replace(answer, match)}${asked.slice(match.index + match[0].length)}`;
    const clean = text.replace(/\s+/gu, " ").trim();
    return `${clean.charAt(0).toUpperCase()}${clean.slice(1)}.`;
  }
  return null;
}

/** "bao nhiêu điểm" answered by "308 điểm". */
function withoutRepeat(answer: string, behind: string): string {
  const words = behind.trim().split(" ");
  const last = answer.split(" ").at(-1)?.toLowerCase();
  const at = words.findIndex((word) => word.toLowerCase() === last);
  return behind.trim() === "" ? "" : ` ${at < 0 ? behind.trim() : words.slice(at + 1).join(" ")}`;
}
