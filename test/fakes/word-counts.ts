// test/fakes/word-counts.ts
import { oneEditApart } from "#src/text/edits.js";
import { collectNameRuns } from "#src/text/name-runs.js";
import { adjacentPairs, tokenize } from "#src/text/tokens.js";
import type { WordCounts } from "#src/text/word-counts.js";

/** Invented news of places and people that the project's own articles do not speak of. */
export const INVENTED_NEWS = `
Ngày 12/5/2023, Đoàn đại biểu tỉnh Hủa Phăn do Tỉnh trưởng Bounmy Xayavong làm trưởng đoàn đến thăm tỉnh Điện Biên.
Tỉnh Điện Biên tặng tỉnh Hủa Phăn 35 máy lọc nước và 1.200 áo ấm cho học sinh vùng cao.
Bà Lò Thị Hạnh, Giám đốc Sở Y tế, nói hai bên ký thỏa thuận về khám bệnh cho người dân vùng biên giới.
Trường Cao đẳng Điện Biên mở lớp dạy tiếng Việt cho cán bộ tỉnh Hủa Phăn.
Nông dân được tặng cây giống và được dạy cách trồng cà phê, nuôi cá.
Ông Quàng Văn Piêng trồng dưa hấu ở huyện Mường Ảng và bán dưa cho chợ biên giới.
Mùa mưa năm nay, đường lên cửa khẩu Tây Trang bị sạt lở; đường sắt chưa có.
`.trim();

/** Counts over a few sentences, as the full-text index would give them. */
export function wordCounts(text = INVENTED_NEWS): WordCounts {
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  const forms = new Map<string, Set<string>>();
  const tokens = tokenize(text);
  for (const { word, folded } of tokens) {
    words.set(word, (words.get(word) ?? 0) + 1);
    forms.set(folded, (forms.get(folded) ?? new Set()).add(word));
  }
  for (const pair of adjacentPairs(text, tokens)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  return {
    total: tokens.length,
    count: (word) => words.get(word) ?? 0,
    pair: (left, right) => pairs.get(`${left}_${right}`) ?? 0,
    forms: (folded) => [...(forms.get(folded) ?? [])],
    neighbours: (folded) => [...forms.keys()].filter((other) => oneEditApart(folded, other)).sort(),
    names: () => collectNameRuns([text]),
  };
}
