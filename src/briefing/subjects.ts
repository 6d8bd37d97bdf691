// src/briefing/subjects.ts
import { foldedWords } from "../search/names.js";
import { isFunctionWord } from "../text/function-words.js";
import { type Token, tokenize } from "../text/tokens.js";

/** A field that is spoken of in words other than its own name. */
interface Field {
  /** How a topic names the field as a whole, folded. */
  readonly names: RegExp;
  /** Words that tell of it; NFC. */
  readonly words: RegExp;
}

const words = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives})(?![\\p{L}\\p{M}])`, "iu");

const FIELDS: readonly Field[] = [
  {
    names: /^(?:linh vuc )?(?:y te|suc khoe|cham soc suc khoe|kham chua benh|y te suc khoe)$/,
    words: words(
      "y tế|sức khỏe|sức khoẻ|(?:khám|chữa),? (?:chữa )?bệnh|bệnh viện|bệnh nhân|bác sĩ|y sĩ|điều dưỡng|thuốc|vắc-?xin|tiêm chủng|dịch bệnh|dịch Covid-19|" +
        "phòng,? chống dịch|máy thở|khẩu trang|sát khuẩn|dược phẩm|trạm y tế|hiến máu",
    ),
  },
  {
    names: /^(?:linh vuc )?(?:giao duc|dao tao|giao duc (?:va |- )?dao tao|giao duc dao tao)$/,
    words: words(
      "giáo dục|đào tạo|sinh viên|lưu học sinh|học sinh|học viên|học bổng|trường (?:đại học|cao đẳng|học|trung học)|đại học|cao đẳng|giáo viên|giảng viên|" +
        "du học|học tập|tập huấn|bồi dưỡng|cử nhân|thạc sĩ|tiến sĩ|nguồn nhân lực",
    ),
  },
  {
    names: /^(?:linh vuc )?(?:nong nghiep|nong lam nghiep|nong nghiep nong thon)$/,
    words: words(
      "nông nghiệp|nông sản|nông dân|nông thôn|trồng trọt|trồng được|chăn nuôi|cây trồng|cao su|cà phê|lúa|sắn|mía|chè|thủy sản|thuỷ sản|lâm nghiệp|khuyến nông|thủy lợi",
    ),
  },
  {
    names: /^(?:linh vuc )?du lich$/,
    words: words("du lịch|lữ hành|famtrip|du khách|khách (?:quốc tế|tham quan)|di sản|tour"),
  },
  {
    names: /^(?:linh vuc )?(?:thuong mai|giao thuong|xuat nhap khau|kinh te thuong mai)$/,
    words: words(
      "thương mại|giao thương|xuất khẩu|nhập khẩu|xuất nhập khẩu|kim ngạch|hàng hóa|hàng hoá|triển lãm|hội chợ|cửa khẩu|cảng biển|thị trường",
    ),
  },
  {
    names: /^(?:linh vuc )?(?:dau tu|xuc tien dau tu|du an dau tu)$/,
    words: words("đầu tư|nhà đầu tư|vốn|dự án|doanh nghiệp|khu công nghiệp|công ty"),
  },
  {
    names: /^(?:linh vuc )?(?:an ninh|quoc phong|quoc phong (?:va )?an ninh|an ninh quoc phong|bien gioi)$/,
    words: words("quốc phòng|an ninh|biên giới|tội phạm|trật tự|biên phòng|quân sự|công an"),
  },
  {
    names: /^(?:linh vuc )?(?:van hoa|the thao|van hoa (?:va )?the thao)$/,
    words: words("văn hóa|văn hoá|thể thao|di sản|giải đua|bảo tồn|lễ hội|nghệ thuật|bóng đá"),
  },
  {
    names: /^(?:lao dong|viec lam|lao dong viec lam)$/,
    words: words("lao động|việc làm|công nhân|người làm"),
  },
  {
    names: /^(?:ho tro|vien tro|giup do|qua tang)$/,
    words: words("hỗ trợ|viện trợ|giúp đỡ|tặng|trao tặng|quà|miễn phí"),
  },
  {
    names: /^(?:dich benh|phong chong dich)$/,
    words: words("dịch bệnh|dịch Covid-19|Covid-19|phòng,? chống dịch|máy thở|khẩu trang|sát khuẩn"),
  },
];

/** A topic in this many words must stand in a text as it is; of a longer one most words must. */
const PHRASE = 3;
const MOST_OF = 0.7;

/**
 * Whether a text speaks of a subject. A field ("y tế") is spoken of in its own words too ("khám, chữa bệnh"), any other
 * subject in the words it has; of two ("giáo dục và y tế") one is enough.
 */
export function subjectMatcher(subject: string): (text: string) => boolean {
  const folded = foldedWords(subject).join(" ");
  const field = FIELDS.find(({ names }) => names.test(folded));
  if (field !== undefined) return (text) => field.words.test(text) || holds(subject, text);
  const parts = subject.split(/\s*[,;]\s*|\s+(?:và|and|-)\s+/u).filter((part) => part !== "");
  if (parts.length > 1 && parts.every((part) => foldedWords(part).length <= PHRASE)) {
    const matchers = parts.map(subjectMatcher);
    return (text) => matchers.some((matches) => matches(text));
  }
  return (text) => holds(subject, text);
}

/** Whether a text has the words of a subject, the few of a short one side by side. */
function holds(subject: string, text: string): boolean {
  const asked = tokenize(subject).filter(({ word }, _, all) => all.length <= 2 || !isFunctionWord(word));
  const tokens = tokenize(text);
  if (asked.length > PHRASE) {
    const held = new Set(tokens.map(({ word }) => word));
    return asked.filter(({ word }) => held.has(word)).length >= MOST_OF * asked.length;
  }
  return (
    asked.length > 0 &&
    tokens.some((_, at) => asked.every((token, offset) => standsAt(token, at + offset, offset)))
  );

  /** Side by side: "Nam Lào" is not in "Việt Nam - Lào". */
  function standsAt({ word, start }: Token, at: number, offset: number): boolean {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (token?.word !== word) return false;
    if (offset === 0 || before === undefined) return true;
    const joined = text.slice(before.end, token.start);
    return /^\s$/.test(joined) || (joined === "-" && (/^\d/.test(word) || subject.charAt(start - 1) === "-"));
  }
}
