// src/text/shorthand.ts
import { fold } from "./fold.js";

/** What people abbreviate in chats, and what it stands for. Our own list; keys are lower case as typed. */
const SHORTHAND: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ko: "không",
    k: "không",
    kh: "không",
    khg: "không",
    hok: "không",
    hong: "không",
    hông: "không",
    đc: "được",
    dc: "được",
    bn: "bao nhiêu",
    bnh: "bao nhiêu",
    bnhiu: "bao nhiêu",
    bnhieu: "bao nhiêu",
    bnhiêu: "bao nhiêu",
    nhiu: "nhiêu",
    ntn: "như thế nào",
    tnao: "thế nào",
    vs: "với",
    sv: "sinh viên",
    hb: "học bổng",
    hs: "học sinh",
    lhs: "lưu học sinh",
    hv: "học viên",
    gv: "giáo viên",
    cb: "cán bộ",
    cbcc: "cán bộ, công chức",
    đh: "đại học",
    dh: "đại học",
    cđ: "cao đẳng",
    pct: "phó chủ tịch",
    bt: "bí thư",
    pbt: "phó bí thư",
    tbt: "tổng bí thư",
    ttg: "thủ tướng",
    btv: "ban thường vụ",
    bcđ: "ban chỉ đạo",
    bcd: "ban chỉ đạo",
    tw: "trung ương",
    nsnn: "ngân sách nhà nước",
    bsi: "bác sĩ",
    bsĩ: "bác sĩ",
    lsq: "lãnh sự quán",
    đsq: "đại sứ quán",
    bch: "ban chấp hành",
    gtvt: "giao thông vận tải",
    cntt: "công nghệ thông tin",
    vhtt: "văn hóa, thể thao",
    ttxh: "trật tự xã hội",
    vphong: "văn phòng",
    ctác: "công tác",
    ctac: "công tác",
    đtư: "đầu tư",
    ktxh: "kinh tế - xã hội",
    "kt-xh": "kinh tế - xã hội",
    htx: "hợp tác xã",
    khcn: "khoa học công nghệ",
    bv: "bệnh viện",
    bs: "bác sĩ",
    sx: "sản xuất",
    xk: "xuất khẩu",
    nk: "nhập khẩu",
    xd: "xây dựng",
    kcn: "khu công nghiệp",
    tnhh: "trách nhiệm hữu hạn",
    "đ/c": "đồng chí",
    cty: "công ty",
    dn: "doanh nghiệp",
    htac: "hợp tác",
    kn: "kinh nghiệm",
    kq: "kết quả",
    kqua: "kết quả",
    kp: "kinh phí",
    lđ: "lãnh đạo",
    qh: "quan hệ",
    mqh: "mối quan hệ",
    gdđt: "giáo dục và đào tạo",
    "gd-đt": "giáo dục và đào tạo",
    "gd&đt": "giáo dục và đào tạo",
    qpan: "quốc phòng, an ninh",
    "qp-an": "quốc phòng, an ninh",
    đb: "đại biểu",
    vb: "văn bản",
    ctr: "chương trình",
    ctrinh: "chương trình",
    hđộng: "hoạt động",
    ptr: "phát triển",
    tgian: "thời gian",
    vn: "Việt Nam",
    ng: "người",
    ngta: "người ta",
    nc: "nước",
    j: "gì",
    gi: "gì",
    zậy: "vậy",
    dag: "đang",
    đag: "đang",
    lm: "làm",
    trc: "trước",
    cx: "cũng",
    cug: "cũng",
    hqua: "hôm qua",
    hnay: "hôm nay",
    bgio: "bây giờ",
    bjo: "bây giờ",
    sđt: "số điện thoại",
  }),
);

/** A meaning that its neighbours decide: folded words before and after, as they were typed. */
interface InContext {
  readonly after?: RegExp;
  readonly before?: RegExp;
  readonly meaning: string;
}

/** Shorthand of several meanings: the first whose neighbours fit; without one it stays as it is. */
const IN_CONTEXT: Readonly<Record<string, readonly InContext[]>> = {
  kg: [{ after: /^(?!\d)(?!.*(^|\s)(nhieu|may|bn)$)/, meaning: "không" }],
  tp: [{ before: /^(?!hcm|ho chi minh)\p{L}/u, meaning: "thành phố" }],
  ct: [
    { before: /^(cp|tnhh|co phan|trach nhiem|xang|cao su|dien|xay)/, meaning: "công ty" },
    { before: /^(hop tac|ho tro|dao tao|trao doi|nay)/, meaning: "chương trình" },
    { meaning: "chủ tịch" },
  ],
  tt: [
    { after: /(^|\s)(bi thu|pbt|pho ct|pct|chu tich)$/, meaning: "thường trực" },
    { before: /^(y te|van hoa|xuc tien|dao tao|khuyen nong|the thao)/, meaning: "trung tâm" },
    { before: /^(chinh phu|cp|viet nam|lao)/, meaning: "thủ tướng" },
  ],
  gd: [
    { before: /^(\d|nao|nay|truoc|toi)/, meaning: "giai đoạn" },
    { before: /^(so|cong ty|cty|ct|bv|benh vien|du an)/, meaning: "giám đốc" },
    { after: /(^|\s)pho$/, meaning: "giám đốc" },
    { before: /^(va dao tao|dao tao|dt|y te|mam non|tieu hoc)/, meaning: "giáo dục" },
    { after: /(^|\s)(so|nganh|bo|linh vuc)$/, meaning: "giáo dục" },
  ],
  gđ: [
    { before: /^(so|cong ty|cty|ct|bv|benh vien|du an)/, meaning: "giám đốc" },
    { after: /(^|\s)pho$/, meaning: "giám đốc" },
    { before: /^(ngheo|chinh sach|ong|ba|nong)/, meaning: "gia đình" },
    { meaning: "giai đoạn" },
  ],
  hđ: [
    { before: /^(nhan dan|quan tri)/, meaning: "hội đồng" },
    { before: /^(kinh te|mua|ban|lao dong)/, meaning: "hợp đồng" },
    { meaning: "hoạt động" },
  ],
  cp: [
    { after: /(^|\s)(cty|cong ty|ct)$/, meaning: "cổ phần" },
    { after: /(^|\s)(so|chi)$/, meaning: "chi phí" },
    { meaning: "chính phủ" },
  ],
  bh: [
    { before: /^(la|ai)(\s|$)/, meaning: "bây giờ" },
    { after: /(^|\s)(la ai|ai|gi)$/, meaning: "bây giờ" },
    { meaning: "bao giờ" },
  ],
  tg: [{ before: /^(bai|cua bai|la ai)/, meaning: "tác giả" }, { meaning: "thời gian" }],
  ns: [
    { after: /(^|\s)(thu|chi|tong|nguon|von)$/, meaning: "ngân sách" },
    { before: /^(nha nuoc|nha nc|nn|tinh|dia phuong|trung uong|tw)/, meaning: "ngân sách" },
  ],
  trđ: [{ after: /\d$/, meaning: "triệu đồng" }],
  sn: [{ before: /^\d/, meaning: "sinh năm" }],
  ls: [
    { before: /^quan/, meaning: "lãnh sự" },
    { after: /(^|\s)tong$/, meaning: "lãnh sự" },
    { after: /(^|\s)(cot|mo|trang)$/, meaning: "liệt sĩ" },
  ],
  đt: [
    { before: /^(va pt|vao|cua)/, meaning: "đầu tư" },
    { after: /(^|\s)(von|gd|giao duc|gd&)$/, meaning: "đào tạo" },
  ],
  z: [{ before: /^(thi|la|ai|con)/, meaning: "vậy" }],
  r: [{ before: /^(la|sao)/, meaning: "rồi" }],
};

/** Words around a shorthand that its meaning looks at, in characters. */
const REACH = 24;

/** How people ask before they ask, folded. */
const OPENING =
  /^(?:(?:da|alo|hi|hello|e|oi|chao|xin chao)[\s,.!]+)?(?:(?:anh|chi|em|ban|cac ban|moi nguoi|ad|admin|bot)(?: oi)?[\s,.!]+)?(?:(?:lam on|vui long|xin)\s+)?(?:cho (?:(?:em|minh|toi|to|anh|chi|tui) )?(?:xin )?(?:hoi|biet)|xin hoi|muon hoi)(?: (?:la|chut|ti|xiu|voi))*[\s,:]+(?=\S)/u;

/** Somebody says first who asks and what for: "Chào bạn, mình đang chuẩn bị tư liệu, cho mình hỏi …". */
const INTRODUCTION =
  /^.{0,160}?[,.;]\s*(?:vui long |xin )?(?:cho|nho) (?:(?:em|minh|toi|to|anh|chi|tui|ban|ad) )?(?:xin |giup )?(?:hoi|biet)[\s,:]+(?=\S+\s\S+\s\S+\s\S)/u;

/** Endings that mean nothing at the end of a question. */
const TAIL =
  /(?:\s+(?:v|z|vay|vậy|ak|ah|a|à|ạ|ơi|nhi|nhỉ|nha|nhé|nhe|hen|hả|hở|ad|admin|bot|r|zậy))+(\s*[?.!]*)\s*$/iu;
/** … and those that do so only behind a question word. */
const TAIL_BEHIND =
  /(?<=(?:^|\s)(?:ai|gì|gi|nào|nao|đâu|dau|sao|nhiêu|nhieu|giờ|gio))(?:\s+(?:thế|the|ta|đấy|đó|đây))+(\s*[?.!]*)\s*$/iu;

/** Writes out the chat shorthand of a Vietnamese question, and leaves out what is said around it for politeness. */
export function expandShorthand(text: string): string {
  const folded = fold(text);
  const opening = OPENING.exec(folded)?.[0].length ?? INTRODUCTION.exec(folded)?.[0].length ?? 0;
  const asked = opening > 0 && opening < text.length ? text.slice(opening) : text;
  const whole = asked.replace(
    /[\p{L}\p{M}]+(?:\/[\p{L}\p{M}]+|-xh)?(?![\p{L}\p{M}\d])/gu,
    (word, at: number) => (/\d/.test(asked.charAt(at - 1)) ? word : meaningOf(word, asked, at)),
  );
  const trimmed = whole
    .replace(TAIL, "$1")
    .replace(TAIL_BEHIND, "$1")
    .replace(/\s+([?.!]+)$/, "$1");
  return trimmed.trim() === "" ? whole : trimmed;
}

function meaningOf(word: string, text: string, at: number): string {
  const key = word.toLowerCase();
  const context = IN_CONTEXT[key];
  if (context === undefined) return SHORTHAND.get(key) ?? word;
  const before = fold(text.slice(Math.max(0, at - REACH), at)).trimEnd();
  const after = fold(text.slice(at + word.length, at + word.length + REACH)).trimStart();
  const fits = ({ before: follows, after: leads }: InContext): boolean =>
    (follows === undefined || follows.test(after)) && (leads === undefined || leads.test(before));
  return context.find(fits)?.meaning ?? word;
}
