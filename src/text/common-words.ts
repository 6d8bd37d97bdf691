// src/text/common-words.ts

/**
 * The commonest Vietnamese words of one syllable, each line about half as frequent as the one before. Our own list: a few
 * articles hold too few of them to tell "của" from "cửa" where the marks are missing.
 */
export const SYLLABLES_BY_FREQUENCY: readonly string[] = [
  "và của là có được các trong cho người những một với đã không ở để này năm đến về từ khi",
  "nhiều ra vào như sẽ phải cũng nhà tại đó lại làm còn trên thì bị ngày ông mà hơn hai theo sau nước bà việc đi lên tỉnh nào ai gì số",
  "do cùng đang qua nhưng vì trước nếu lần rất đây hay bằng giữa mới chỉ nên tôi đầu biết nói mình ba con lớn thấy hàng tháng tiền lấy nhất đều bên mỗi mọi cao từng tên " +
    "vẫn ngoài dưới đưa giờ họ xã sở huyện đoàn thôn trẻ vùng khu mấy đâu sao bao nhiêu ký gửi tặng trao nhận thăm dự họp bốn lúc chống trồng thu chi cử",
  "chưa rồi nữa thêm xe đường đất nơi cách việt nam xin mua bán tốt đẹp cần giúp gặp sang sống chết chơi học dạy ăn uống bán cả nhau anh chị em cô chú bác cháu mẹ cha bố vợ chồng " +
    "tuổi quê làng phố cầu sông núi biển rừng trời mưa nắng gió máy tàu thuyền sách báo bài ảnh phim nhạc đội trận bóng giải vòng bàn đá chân tay mắt mặt đầu tóc tai miệng bụng máu " +
    "tỷ triệu nghìn ngàn trăm mười tám bảy sáu chín tấn mét lít kg ha đồng suất chiếc cái cây cặp bộ quả trái loài loại hạng thứ lớp khóa bậc cấp ngành nghề nhóm phần điểm mức giá phí thuế vốn lãi nợ",
  "kỳ kỷ tờ câu chữ thư lời tiếng ý lý tình lòng tâm thân tay quyền luật lệnh quy chế độ chất lượng sức lực nghĩa vụ lễ hội đình chùa đền vua chúa quân tướng lính súng trận giặc " +
    "đông tây bắc trung giàu nghèo khó dễ nhanh chậm xa gần dài ngắn rộng hẹp sâu nông nặng nhẹ nóng lạnh mạnh yếu đỏ đen trắng xanh vàng tím hồng nâu mở đóng bắt buông giữ bỏ chọn dùng cắt nối xây " +
    "dựng sửa phá trồng nuôi bón gặt hái đánh thắng thua ghi viết đọc nghe nhìn xem hỏi trả đáp kể gọi hát múa vẽ ngồi đứng nằm ngủ dậy chạy nhảy bơi bay rơi nổi chìm đổi thay chuyển trở bắt đuổi theo dẫn " +
    "chủ trì vải khách giày dép quần áo mũ nón phở bún cơm gạo thịt cá tôm gà vịt lợn bò trâu nấu nướng món ngon ngoan may hoa khoai mai sai vai cay say vui chia bia hoan hân lan lang mang gang dung chung tham gian than gan thanh linh minh tinh xinh tranh canh danh oan loan trang sinh chai nai trai gai khai quay thơ mùa xuân hạ thu đông dịch bệnh thuốc khám chữa sốt",
];

/** Common words of two syllables and more, of daily life, news and administration. Our own list. */
export const COMMON_WORDS = `
kinh tế | xã hội | chính trị | văn hóa | giáo dục | đào tạo | y tế | nông nghiệp | công nghiệp | dịch vụ | du lịch | thương mại | đầu tư | xây dựng | phát triển | hợp tác
hữu nghị | ngoại giao | đối ngoại | quốc phòng | an ninh | quân sự | biên giới | cửa khẩu | hải quan | giao thông | vận tải | đường bộ | đường sắt | đường thủy | hàng không | sân bay
cảng biển | nước sâu | hành lang | tuyến đường | cao tốc | quốc lộ | công trình | dự án | kế hoạch | chương trình | đề án | nhiệm vụ | mục tiêu | giải pháp | chính sách | chủ trương | nghị quyết
nghị định | thông tư | quyết định | chỉ thị | văn bản | văn kiện | biên bản | ghi nhớ | thỏa thuận | hiệp định | hiệp ước | hợp đồng | cam kết | tuyên bố | báo cáo | tổng kết | sơ kết | đánh giá
kết quả | thành tựu | thành tích | thành công | khó khăn | thuận lợi | thách thức | cơ hội | tiềm năng | thế mạnh | lợi thế | tăng trưởng | tăng cường | thúc đẩy | nâng cao | mở rộng | củng cố
duy trì | bảo vệ | bảo đảm | đảm bảo | triển khai | thực hiện | tổ chức | phối hợp | tham gia | tham dự | tham mưu | chủ trì | phát biểu | khẳng định | nhấn mạnh | đề nghị | kiến nghị | đề xuất | yêu cầu
đồng ý | thống nhất | trao đổi | thảo luận | chia sẻ | kinh nghiệm | học tập | nghiên cứu | khảo sát | tìm hiểu | giới thiệu | quảng bá | xúc tiến | kết nối | liên kết | hỗ trợ | giúp đỡ | viện trợ | tài trợ
tặng quà | trao tặng | tiếp nhận | cung cấp | chuyển giao | công nghệ | khoa học | kỹ thuật | thông tin | truyền thông | báo chí | phóng viên | nhà báo | tác giả | bài viết | hình ảnh | chụp ảnh | chú thích
chính quyền | chính phủ | nhà nước | quốc hội | hội đồng nhân dân | ủy ban nhân dân | mặt trận tổ quốc | đoàn thanh niên | hội phụ nữ | hội nông dân | công đoàn | đảng ủy | đảng viên | đảng bộ | tỉnh ủy | thành ủy | huyện ủy
thường vụ | thường trực | thường niên | trung ương | địa phương | cơ quan | đơn vị | ban ngành | sở ngành | bộ ngành | ban chỉ đạo | ban tổ chức | ban quản lý | ban thường vụ | văn phòng | trụ sở | lãnh đạo | cán bộ | công chức | viên chức
nhân viên | công nhân | lao động | người dân | nhân dân | đồng bào | dân tộc | thiểu số | dân số | diện tích | đồng chí | đại biểu | đại diện | đoàn đại biểu | trưởng đoàn | phó đoàn | thành viên | ủy viên | bí thư | phó bí thư
chủ tịch | phó chủ tịch | tổng bí thư | thủ tướng | bộ trưởng | thứ trưởng | tỉnh trưởng | phó tỉnh trưởng | giám đốc | phó giám đốc | trưởng ban | trưởng phòng | chánh văn phòng | đại sứ | đại sứ quán | tổng lãnh sự | lãnh sự quán
chức vụ | chức danh | nhiệm kỳ | bổ nhiệm | miễn nhiệm | bầu cử | đại hội | hội nghị | hội thảo | hội đàm | hội chợ | triển lãm | cuộc họp | buổi lễ | lễ ký kết | ký kết | lễ hội | kỷ niệm | thành lập | khánh thành | khai mạc
bế mạc | khai trương | chuyến thăm | thăm hỏi | chúc mừng | chúc tết | tiếp đón | đón tiếp | tiếp xã giao | chiêu đãi | làm việc | công tác | cấp cao | hai bên | song phương | đa phương | quan hệ | truyền thống | đặc biệt | toàn diện
chiến lược | đối tác | láng giềng | anh em | đoàn kết | gắn bó | thủy chung | tin cậy | hòa bình | ổn định | độc lập | tự do | chủ quyền | lãnh thổ | cách mạng | kháng chiến | liệt sĩ | thương binh | hài cốt | quy tập | nghĩa trang
sinh viên | học sinh | học viên | giáo viên | giảng viên | nhà trường | trường học | đại học | cao đẳng | trung cấp | phổ thông | tiểu học | mầm non | mẫu giáo | cử nhân | thạc sĩ | tiến sĩ | học bổng | học phí | khóa học | lớp học
tiếng việt | tiếng lào | tiếng anh | ngôn ngữ | chuyên ngành | ngành nghề | dạy nghề | tốt nghiệp | tuyển sinh | bồi dưỡng | tập huấn | kỹ năng | chuyên gia | chuyên môn | nghiệp vụ | trình độ | chất lượng | số lượng | khối lượng
bệnh viện | bệnh nhân | bác sĩ | điều dưỡng | y bác sĩ | khám bệnh | chữa bệnh | khám chữa bệnh | điều trị | phát thuốc | miễn phí | sức khỏe | tiêm chủng | vắc xin | dịch bệnh | phòng chống | khẩu trang | thiết bị | vật tư
tiền mặt | kinh phí | ngân sách | thu ngân sách | chi phí | chi tiêu | tài chính | ngân hàng | tín dụng | vay vốn | vốn đầu tư | tổng vốn | lợi nhuận | doanh thu | doanh nghiệp | công ty | cổ phần | trách nhiệm | hữu hạn | tập đoàn | hợp tác xã
nhà đầu tư | nhà máy | khu công nghiệp | khu kinh tế | cụm công nghiệp | sản xuất | kinh doanh | sản phẩm | hàng hóa | xuất khẩu | nhập khẩu | kim ngạch | thị trường | tiêu thụ | chế biến | bảo hiểm | thất nghiệp | việc làm | thu nhập | tiền lương
nông dân | nông sản | nông thôn | lâm nghiệp | thủy sản | chăn nuôi | trồng trọt | cây trồng | vật nuôi | cao su | cà phê | hồ tiêu | lúa gạo | phân bón | thủy lợi | tưới tiêu | rừng núi | đất đai | tài nguyên | môi trường | khí hậu | thời tiết
thiên tai | bão lũ | lũ lụt | hạn hán | sạt lở | cứu trợ | khắc phục | thiệt hại | ảnh hưởng | nguyên nhân | hậu quả | điện lực | thủy điện | năng lượng | xăng dầu | khoáng sản | giá vàng | giá cả | tỷ giá | lãi suất | hối đoái
thể thao | bóng đá | thi đấu | giải thưởng | huy chương | huân chương | bằng khen | giấy khen | khen thưởng | danh hiệu | tập thể | cá nhân | thanh niên | phụ nữ | trẻ em | thiếu nhi | người già | hưu trí | cựu chiến binh
gia đình | hộ nghèo | xóa đói | giảm nghèo | nhà ở | đời sống | tinh thần | vật chất | tôn giáo | tín ngưỡng | phong tục | tập quán | nghệ thuật | âm nhạc | ca sĩ | diễn viên | nhà hát | bảo tàng | thư viện | di sản | di tích | danh lam | thắng cảnh
pháp luật | tòa án | kiểm sát | công an | cảnh sát | may mặc | may mắn | bộ đội | biên phòng | tội phạm | ma túy | buôn lậu | vi phạm | xử lý | xử phạt | điều tra | bắt giữ | thanh tra | kiểm tra | giám sát | kiểm soát | quản lý | điều hành | vận hành | hoạt động
số hóa | chuyển đổi số | chính quyền số | kinh tế số | xã hội số | đô thị | thông minh | thành phố | thị xã | thị trấn | quận huyện | xã phường | thủ đô | trung tâm | khu vực | miền bắc | miền trung | miền nam | nam bộ | tây nguyên | đồng bằng | cao nguyên
đông nam á | châu á | châu âu | châu phi | châu mỹ | thế giới | quốc tế | quốc gia | đất nước | tổ quốc | trong nước | nước ngoài | nước bạn | đông dương | cộng hòa | dân chủ | nhân dân | xã hội chủ nghĩa | cộng sản | đảng cộng sản | liên hợp quốc
giai đoạn | thời gian | thời kỳ | thời điểm | lịch sử | hiện tại | tương lai | quá khứ | thế kỷ | thập kỷ | năm ngoái | năm nay | năm sau | tháng trước | tuần trước | hôm qua | hôm nay | ngày mai | đầu năm | cuối năm | giữa năm | hằng năm | hàng năm | mỗi năm
lần đầu | lần thứ | đầu tiên | cuối cùng | duy nhất | lớn nhất | nhỏ nhất | nhiều nhất | ít nhất | cao nhất | thấp nhất | mới nhất | gần đây | gần nhất | trước đây | sau này | tiếp theo | đồng thời | ngoài ra | bên cạnh | trong đó | theo đó | do đó | vì vậy
nội dung | lĩnh vực | vấn đề | chủ đề | ý kiến | ý nghĩa | vai trò | vị trí | điều kiện | khả năng | năng lực | hiệu quả | tác động | xu hướng | phương hướng | phương pháp | phương tiện | biện pháp | hình thức | quy mô | quy hoạch | quy định | quy trình
quá trình | mô hình | cơ sở | hạ tầng | cơ cấu | cơ chế | cơ bản | hệ thống | mạng lưới | nền tảng | ứng dụng | sử dụng | khai thác | bảo tồn | phục hồi | phục vụ | đáp ứng | nhu cầu | đòi hỏi | tạo điều kiện | đóng góp | góp phần | tích cực | chủ động
sáng tạo | đổi mới | hiện đại | tiên tiến | bền vững | nhanh chóng | kịp thời | thường xuyên | liên tục | lâu dài | sâu rộng | thiết thực | cụ thể | rõ ràng | chính xác | chính thức | quan trọng | cần thiết | nổi bật | tiêu biểu | xuất sắc | đáng kể
bao gồm | gồm có | thuộc về | liên quan | so sánh | so với | khác nhau | giống nhau | tương tự | khoảng cách | tỷ lệ | phần trăm | trung bình | tổng cộng | tổng số | con số | số liệu | thống kê | dữ liệu | thông báo | công bố | cho biết | cho rằng | nêu rõ
được gọi là | gọi là | tên gọi | tên là | đặt tên | biệt danh | nổi tiếng | ra đời | sinh ra | qua đời | bắt đầu | kết thúc | kéo dài | diễn ra | xảy ra | xuất hiện | trở thành | trở nên | trở lại | quay lại | tiếp tục | dừng lại | thay đổi | thay thế | thay mặt
dẫn đầu | đứng đầu | cầm đầu | lãnh thổ | bao nhiêu | bao lâu | bao giờ | như thế nào | thế nào | tại sao | vì sao | ở đâu | khi nào | điều gì | cái gì | loại nào | ai đó | người ta | chúng ta | chúng tôi | các bạn | mọi người | một số | một vài | rất nhiều
con người | con gái | con trai | con đường | con vật | động vật | thực vật | cây xanh | hoa quả | trái cây | thức ăn | đồ uống | nấu ăn | món ăn | quần áo | giày dép | nhà cửa | xe máy | ô tô | xe đạp | xe buýt | máy bay | tàu hỏa | tàu thuyền | điện thoại | máy tính
phần mềm | phần cứng | mạng xã hội | trang mạng | bài thơ | bài hát | câu chuyện | câu hỏi | câu trả lời | trả lời | tác phẩm | tiểu thuyết | phim ảnh | truyền hình | phát thanh | chương trình | khán giả | cầu thủ | đội bóng | đội tuyển | huấn luyện viên | trọng tài | vô địch | chung kết
nhà khoa học | nhà văn | nhà thơ | triết học | toán học | vật lý | hóa học | sinh học | lý thuyết | thí nghiệm | phân tích | tổng hợp | nhận xét | nhận định | nhận thức | quan điểm | quan tâm | quan sát | quan chức | quyền lực | quyền lợi | quyền hạn | nghĩa vụ
sáp nhập | hợp nhất | chia tách | đổi tên | địa giới | hành chính | địa bàn | địa chỉ | địa điểm | địa lý | khách du lịch | khách sạn | nhà hàng | lượt khách | tour du lịch | điểm đến | tham quan | khám phá | trải nghiệm | nghỉ dưỡng | quà tặng
thông thương | thông quan | vận chuyển | logistics | kho bãi | bến cảng | cầu đường | đầu mối | giao lưu | văn nghệ | biểu diễn | ẩm thực | triển vọng | trọng điểm | trọng tâm | then chốt | ưu tiên | khuyến khích | thu hút | kêu gọi | mời gọi | tháo gỡ | vướng mắc | thủ tục
cấp phép | giấy phép | đăng ký | thẩm định | phê duyệt | ban hành | công nhận | xác nhận | chứng nhận | chứng kiến | cảm ơn | trân trọng | bày tỏ | mong muốn | hy vọng | tin tưởng | tình cảm | nghĩa tình | kính trọng | vui mừng | phấn khởi | tự hào | quyết tâm | nỗ lực
xin chào | vui lòng | làm ơn | cho hỏi | xin hỏi | cho em hỏi | cho tôi hỏi | cho mình hỏi | hãy viết | hãy kể | kể tên | liệt kê | nêu tên | nhắc đến | nói đến | đề cập | theo bài báo | bài báo | tờ báo | tin tức | đưa tin | đăng tải | nguồn tin
`;
