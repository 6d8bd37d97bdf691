// src/claims/synonyms.ts

/**
 * Words of news and administration that say the same where one claim and one sentence are compared, a group a line; our own
 * list. Only what may stand for each other in most sentences: "học bổng" is no "hỗ trợ".
 */
const GROUPS = `
tặng | trao tặng | trao | biếu | gửi | gửi tặng | hỗ trợ | viện trợ | tài trợ | ủng hộ | giúp | giúp đỡ | cấp | dành | cung cấp | trao cho
tiếp nhận | nhận | đón nhận | tiếp đón | đón tiếp | đón | tiếp
chủ trì | điều hành | dưới sự chủ trì | dẫn dắt
cuộc họp | họp | buổi họp | phiên họp | hội nghị | hội đàm | buổi làm việc | làm việc | cuộc gặp | gặp gỡ | gặp | buổi tiếp
ký kết | ký | lễ ký kết | lễ ký
thỏa thuận | hiệp định | văn kiện | hiệp ước
biên bản ghi nhớ | bản ghi nhớ | biên bản | ghi nhớ
thăm | sang thăm | đến thăm | thăm viếng | tới thăm | chuyến thăm
hằng năm | hàng năm | mỗi năm | thường niên | từng năm
lao động | người lao động | công nhân | nhân công
việc làm | công ăn việc làm
tạo | mang lại | tạo ra | giải quyết
miễn phí | không mất tiền | không lấy tiền | không thu tiền | không thu phí
phát | cấp phát | cấp | phân phát
khám chữa bệnh | khám bệnh | chữa bệnh | khám | chữa | điều trị
triển khai | thực hiện | tiến hành | thi hành
xây dựng | xây | dựng | soạn thảo | lập
tổ chức | diễn ra | được tổ chức | mở
hình thành | thành lập | lập | ra đời
lưu học sinh | sinh viên | du học sinh | học sinh | học viên
cán bộ | công chức | viên chức | quan chức
bác sĩ | thầy thuốc | y bác sĩ | cán bộ y tế
học tập | học | theo học | đi học
đào tạo | bồi dưỡng | tập huấn | huấn luyện
đề nghị | đề xuất | kiến nghị | yêu cầu
mong muốn | mong | muốn | hy vọng | bày tỏ mong muốn
phòng chống | chống | phòng ngừa | ngăn chặn
tội phạm | các loại tội phạm
bảo đảm | đảm bảo | giữ vững | giữ gìn | giữ
phối hợp | cùng phối hợp | hợp tác
giới thiệu | quảng bá
vận chuyển | chuyên chở | chở
cảng biển | cảng | bến cảng
doanh nghiệp | công ty
dịch | dịch bệnh | đại dịch
tiền | tiền mặt | kinh phí
thu ngân sách | thu ngân sách nhà nước
đạt | đạt được | lên tới | lên đến
tăng | tăng trưởng | gia tăng
khen thưởng | khen | bằng khen
trưởng đoàn | dẫn đầu | đứng đầu | do dẫn đầu
trưởng ban | đứng đầu | phụ trách
đài thọ | chi trả | trang trải | lo | hỗ trợ | tài trợ
chủ tịch ubnd | chủ tịch ủy ban nhân dân
ubnd | ủy ban nhân dân
hđnd | hội đồng nhân dân
tỉnh trưởng | người đứng đầu tỉnh
cử | gửi | phái | điều
báo cáo | bản báo cáo
hưu trí | nghỉ hưu | về hưu
trồng | gieo trồng
diện tích | rộng
cơ sở | nền tảng
người dân | nhân dân | dân
trường học | trường | nhà trường
lần thứ | lần
thiết lập | đặt
duy trì | giữ vững | gìn giữ | giữ
dù | mặc cho | mặc dù | bất chấp | tuy
đánh giá | nhìn lại | tổng kết | điểm lại | rà soát
kỷ niệm | nhân dịp
toàn diện | trên mọi lĩnh vực
lĩnh vực | ngành
dựa trên | dựa vào | dựa
gồm | bao gồm | gồm có
sinh | sinh ra | chào đời
chết | qua đời | mất | từ trần
gọi là | được gọi là | mang tên | tên là | có tên
nằm | tọa lạc | đặt tại | ở
sử dụng | dùng
bắt đầu | khởi đầu | khởi công
kết thúc | chấm dứt | hoàn thành
chiến thắng | thắng | đánh bại | giành chiến thắng
sở hữu | có
lớn nhất | lớn hơn cả
khoảng | xấp xỉ
tham dự | dự | có mặt | tham gia | hiện diện
vắng mặt | không dự | vắng
bãi bỏ | hủy bỏ | hủy | chấm dứt
giảm | sụt giảm | đi xuống | hạ
nhập khẩu | nhập
xuất khẩu | xuất
khánh thành | khai trương | đưa vào sử dụng
khởi công | động thổ
phê duyệt | thông qua | chấp thuận
bầu | bầu chọn | bổ nhiệm
bán | tiêu thụ
mua | thu mua
trở thành | thành | được bầu làm | được bổ nhiệm làm
`;

const groups = GROUPS.trim()
  .split("\n")
  .map((line) => line.split("|").map((word) => word.trim()));
const byWord = new Map<string, string[]>();
for (const group of groups)
  for (const word of group) byWord.set(word, [...(byWord.get(word) ?? []), ...group]);

/** What a term may be said as instead, itself first. */
export function synonymsOf(term: string): readonly string[] {
  return [...new Set([term, ...(byWord.get(term) ?? [])])];
}

/** Terms of several words that the list knows. */
export const SYNONYM_TERMS: readonly string[] = [...byWord.keys()].filter((word) => word.includes(" "));
