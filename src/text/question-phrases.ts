// src/text/question-phrases.ts
import { COMMON_WORDS, SYLLABLES_BY_FREQUENCY } from "./common-words.js";
import { editsOf } from "./edits.js";
import { fold } from "./fold.js";
import { adjacentPairs, tokenize } from "./tokens.js";
import type { WordCounts } from "./word-counts.js";

/**
 * How people ask: question words, function words and the commonest phrases of news and administration, which a few
 * articles may not hold. Our own list, one phrase a line.
 */
const PHRASES = `
là ai
ai là
là gì
tên gì
tên là gì
gồm những ai
những ai
do ai
ai đã
ai làm
ai ký
của ai
với ai
cho ai
bao nhiêu
bao nhiêu người
khoảng bao nhiêu
bao nhiêu tiền
là bao nhiêu
bao nhiêu tỷ
bao nhiêu triệu
bao nhiêu đồng
bao nhiêu phần trăm
bao nhiêu ha
bao nhiêu năm
bao nhiêu lần
được bao nhiêu
có bao nhiêu
mấy người
có mấy
là mấy
khi nào
lúc nào
ngày nào
ngày mấy
tháng nào
năm nào
vào ngày nào
vào năm nào
từ năm nào
đến năm nào
bao giờ
bao lâu
mấy giờ
ở đâu
tại đâu
đi đâu
nơi nào
tỉnh nào
nước nào
những tỉnh nào
huyện nào
thành phố nào
trường nào
đại học nào
giai đoạn nào
lĩnh vực nào
những lĩnh vực nào
nội dung nào
những nội dung nào
chức vụ gì
giữ chức vụ gì
làm gì
những gì
có gì
gì cho
được gì
thế nào
như thế nào
ra sao
vì sao
tại sao
có phải
có phải là
có không
hay không
được không
đúng không
chưa
thì sao
còn
kể tên
nhắc đến
nhắc tới
cho biết
cho hỏi
xin hỏi
hãy kể
liệt kê
nêu rõ
theo bài báo
so sánh
khác nhau
giống nhau
trong năm
trong tháng
năm qua
tháng đầu năm
từ tháng
từ ngày
đến nay
hiện nay
mới nhất
gần đây
vừa qua
lúc đó
lúc này
lúc ký
khi đó
khi ký
mới ký
vừa ký
mới đây
lần thứ mấy
kế tiếp
tiếp theo
lần tới
sắp tới
thứ mấy
bên nào
phía nào
còn lại
năm ngoái
năm nay
hôm nay
bây giờ
của tỉnh
của huyện
của nước
và các
với các
cho các
trong các
ở các
tại tỉnh
giữa hai tỉnh
giữa tỉnh
với tỉnh
cho tỉnh
sang tỉnh
đã được
đã có
đã ký
đã cho
đã làm
đang
sẽ
được
bị
và
với
của
cho
từ
đến
ở
tại
trong
ngoài
về
thì
mà
nhưng
vậy
này
đó
ấy
ông ấy
bà ấy
họ
tỉnh ta
bên lào
phía lào
phía việt nam
việt nam
nước lào
tỉnh trưởng
phó tỉnh trưởng
chủ tịch tỉnh
phó chủ tịch
bí thư tỉnh ủy
phó bí thư
giám đốc sở
trưởng đoàn
trưởng ban
lãnh đạo tỉnh
đại biểu
đoàn đại biểu
sinh viên
học sinh
học bổng
cán bộ
người dân
doanh nghiệp
đầu tư
thương mại
kim ngạch
xuất khẩu
nhập khẩu
ngân sách
kinh phí
dự án
vốn đầu tư
hợp tác
ký kết
thỏa thuận
biên bản
ghi nhớ
hữu nghị
giáo dục
đào tạo
y tế
nông nghiệp
du lịch
văn hóa
thể thao
quốc phòng
an ninh
biên giới
cửa khẩu
khám chữa bệnh
hỗ trợ
giúp đỡ
tặng quà
tiếp nhận
cấp
cử
thăm
làm việc
họp
hội đàm
hội nghị
khen thưởng
bằng khen
thời tiết
giá vàng
dân số
diện tích
`;

/** What one phrase of the lists counts as, in words of the articles. */
const WEIGHT = 2;
/** What each of the commonest words counts as; each further line half as much. */
const MOST_FREQUENT = 40;

const words = new Map<string, number>();
const pairs = new Map<string, number>();
const forms = new Map<string, string[]>();
let total = 0;
for (const phrase of [...PHRASES.trim().split("\n"), ...COMMON_WORDS.trim().split(/\s*[|\n]\s*/)]) {
  const tokens = tokenize(phrase);
  for (const { word } of tokens) enter(word, WEIGHT);
  for (const pair of adjacentPairs(phrase, tokens)) pairs.set(pair, (pairs.get(pair) ?? 0) + WEIGHT);
}
for (const [line, syllables] of SYLLABLES_BY_FREQUENCY.entries())
  for (const { word } of tokenize(syllables)) enter(word, MOST_FREQUENT / 2 ** line);
for (const word of words.keys()) forms.set(fold(word), [...(forms.get(fold(word)) ?? []), word]);

function enter(word: string, count: number): void {
  words.set(word, (words.get(word) ?? 0) + count);
  total += count;
}

/** The counts of the articles with those of our own lists. */
export function withQuestionPhrases(articles: WordCounts): WordCounts {
  return {
    total: articles.total + total,
    count: (word) => articles.count(word) + (words.get(word) ?? 0),
    pair: (left, right) => articles.pair(left, right) + (pairs.get(`${left}_${right}`) ?? 0),
    forms: (folded) => [...new Set([...articles.forms(folded), ...(forms.get(folded) ?? [])])],
    neighbours: (folded) => [
      ...new Set([...articles.neighbours(folded), ...editsOf(folded).filter((word) => forms.has(word))]),
    ],
    names: () => articles.names(),
  };
}
