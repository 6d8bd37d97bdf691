// src/briefing/checklists.ts
import { fold } from "../text/fold.js";
import type { Wording } from "../wording/wording.js";
import type { ScopedArticle } from "./scope.js";
import type { Topic } from "./topic.js";

/** What a reader of a briefing looks for; the wording has a name for each. */
export type ChecklistItem = keyof Wording["briefing"]["checklist"];

/** All but who was honoured: that is missing only where honours are told without names. */
type Sought = Exclude<ChecklistItem, "honoured">;

const MONEY = "(?:nghìn|ngàn|triệu|tỷ|tỉ)?\\s?(?:đồng|USD|kíp|euro|dollars?)";
const AMOUNT = `\\d[\\d.,]*\\s?(?:nghìn|ngàn|triệu|tỷ|tỉ)?\\s?(?:đồng|USD|kíp|euro)`;
/** What may stand between the words of one statement: no end of it but the points of a number. */
const within = (most: number): string => `(?:[^.;]|\\.(?=\\d)){0,${most}}`;
const pattern = (source: string): RegExp => new RegExp(source, "iu");

/** How an item is told where it is told. */
const TOLD: Readonly<Record<Sought, RegExp>> = {
  investment: pattern(`(?:vốn|đầu tư)${within(60)}${AMOUNT}|tổng vốn|vốn đầu tư (?:đăng ký|thực hiện)`),
  trade: pattern("kim ngạch|giá trị xuất (?:khẩu|nhập khẩu)"),
  supportMoney: pattern(`(?:hỗ trợ|tặng|viện trợ|giúp)${within(160)}${AMOUNT}`),
  budget: pattern(`(?:kinh phí|ngân sách|tổng mức|trị giá|chi phí)${within(60)}\\d[\\d.,]*\\s?${MONEY}`),
  deadline: pattern(
    `(?:hoàn thành|thời hạn|trước ngày|chậm nhất|đến hết (?:năm|tháng|ngày|quý))${within(40)}\\d`,
  ),
  responsible: pattern(
    `(?:giao|chủ trì|đầu mối|phối hợp với|chịu trách nhiệm)${within(40)}(?:sở|ban|ngành|phòng|đơn vị|công ty|bộ|ubnd)`,
  ),
  signers: pattern(
    `\\p{Lu}${within(160)}(?:ký kết|đã ký|cùng ký)${within(20)}(?:biên bản|bản ghi nhớ|thỏa thuận|thoả thuận)`,
  ),
  beneficiaries: pattern(
    "\\d[\\d.,]*\\s(?:người|sinh viên|học sinh|lưu học sinh|cán bộ|hộ|lao động|bệnh nhân|em|lượt)",
  ),
  born: pattern("sinh (?:năm|ngày)|tuổi"),
  appointed: pattern("(?:được )?(?:bầu|bổ nhiệm|phê chuẩn|điều động)(?: làm| giữ)?"),
  term: pattern("nhiệm kỳ \\d"),
  cases: pattern("\\d[\\d.,]*\\s(?:ca|người) (?:mắc|nhiễm|tử vong|bệnh|dương tính)"),
  doctors: pattern("\\d[\\d.,]*\\s(?:bác sĩ|y sĩ|y, bác sĩ|cán bộ y tế|nhân viên y tế)"),
  treated: pattern(
    `(?:khám|chữa|cấp thuốc|điều trị)${within(60)}\\d[\\d.,]*\\s(?:người|lượt|cán bộ|bệnh nhân|em|hộ)`,
  ),
  scholarship: pattern(`học bổng${within(60)}${AMOUNT}|${AMOUNT}${within(40)}học bổng`),
  subjects: pattern(
    "(?:ngành|chuyên ngành) (?:học|đào tạo|y|kinh tế|nông|sư phạm|luật)|hệ (?:cử nhân|cao đẳng|trung cấp|thạc sĩ)",
  ),
  selection: pattern("(?:điều kiện|tiêu chuẩn|tiêu chí|xét chọn|xét tuyển)"),
  duration: pattern(
    `(?:thời gian|khóa|khoá) (?:đào tạo|học)${within(30)}\\d|\\d+ (?:năm|tháng) (?:đào tạo|học)`,
  ),
  output: pattern(`(?:sản lượng|năng suất|doanh thu)${within(60)}\\d`),
  visitors: pattern("\\d[\\d.,]*\\s(?:lượt )?(?:khách|du khách)"),
};

const OF_PLACE: readonly Sought[] = [
  "investment",
  "trade",
  "supportMoney",
  "budget",
  "deadline",
  "responsible",
];
const OF_PERSON: readonly Sought[] = ["born", "appointed", "term"];
const OF_SUBJECT: readonly Sought[] = ["budget", "beneficiaries", "responsible", "deadline"];

/** Lists of their own for subjects that a folded topic speaks of. */
const OF_SUBJECTS: readonly (readonly [RegExp, readonly Sought[]])[] = [
  [/covid|dich|vac ?xin/, ["cases", "supportMoney", "doctors", "budget"]],
  [/y te|suc khoe|benh|kham/, ["treated", "doctors", "budget", "deadline"]],
  [
    /hoc bong|giao duc|dao tao|sinh vien|hoc sinh|du hoc/,
    ["scholarship", "duration", "subjects", "selection"],
  ],
  [/ky ket|bien ban|ghi nho|thoa thuan|hiep dinh|van kien/, ["signers", "budget", "deadline", "responsible"]],
  [/nong nghiep|cao su|trong|chan nuoi/, ["output", "investment", "beneficiaries", "deadline"]],
  [/du lich/, ["visitors", "budget", "responsible", "deadline"]],
  [/thuong mai|giao thuong|xuat khau|nhap khau|kinh te/, ["trade", "investment", "deadline"]],
  [/dau tu|doanh nghiep|du an/, ["investment", "budget", "beneficiaries", "deadline"]],
];

/** Praise of a group that is not named. */
const HONOURS_UNNAMED =
  /(?:trao|tặng) (?:bằng khen|giấy khen|huân chương|huy chương|kỷ niệm chương)[^.;]{0,40}\d+ (?:tập thể|cá nhân)/iu;
const HONOURS_NAMED = /(?:tập thể|cá nhân)(?: là| gồm)?:/iu;

/** What the checklist for this kind of topic asks for and no sentence on the topic tells. */
export function notStatedOn(topic: Topic, scope: readonly ScopedArticle[]): ChecklistItem[] {
  const told = scope.flatMap(({ sentences }) =>
    sentences.filter(({ onTopic }) => onTopic).map(({ text }) => text),
  );
  const items = checklistOf(topic).filter((item) => !told.some((text) => TOLD[item].test(text)));
  const unnamed =
    told.some((text) => HONOURS_UNNAMED.test(text)) && !told.some((text) => HONOURS_NAMED.test(text));
  return [...new Set([...items, ...(unnamed ? (["honoured"] as const) : [])])];
}

function checklistOf({ kind, subject }: Topic): readonly Sought[] {
  if (kind === "person") return OF_PERSON;
  if (kind === "place" || kind === "period") return OF_PLACE;
  const folded = fold(subject);
  return OF_SUBJECTS.find(([named]) => named.test(folded))?.[1] ?? OF_SUBJECT;
}
