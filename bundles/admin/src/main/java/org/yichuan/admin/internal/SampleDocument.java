package org.yichuan.admin.internal;

import java.time.LocalDate;
import java.util.List;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.official.Annex;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.official.StatutoryType;
import org.yichuan.api.page.IssuedDocuments.Issued;

/** An invented document that has something of everything. */
final class SampleDocument {
    private SampleDocument() {
    }

    static Issued make() {
        List<Block> body = List.of(
                new Block.Paragraph("为切实做好2026年汛期行车安全工作，确保旅客列车绝对安全，根据集团公司有关要求，结合我段实际，现就有关事项通知如下。"),
                new Block.Heading(1, "提高认识，落实责任"),
                new Block.Paragraph("各车站、各科室要充分认识当前防洪形势的严峻性和复杂性，牢固树立“生命至上、安全第一”的思想，克服麻痹侥幸心理，把防洪责任落实到岗到人。"),
                new Block.Heading(2, "车站"),
                new Block.Paragraph("站长是本站防洪第一责任人。汛期值班干部24小时在岗，通信设备每班试验不少于2次。"),
                new Block.Heading(2, "科室"),
                new Block.Paragraph("安全科负责督促检查，技术科负责雨量警戒制度的执行，办公室负责信息报送。"),
                new Block.Heading(1, "突出重点，严格制度"),
                new Block.Heading(3, "1小时降雨量达到25mm时，通知列车限速运行。"),
                new Block.Heading(3, "连续降雨量达到150mm时，立即封锁区间，并逐级报告。"),
                new Block.Heading(1, "认真总结，按时报告"),
                new Block.Paragraph("各车站于每月25日前将防洪工作情况书面报段办公室。重大情况随时报告，不得迟报、漏报、瞒报。"));
        Annex places = new Annex("防洪重点处所及责任人一览表", List.of(new Block.Table(List.of("序号", "处所", "主要隐患", "责任人"),
                List.of(List.of("1", "京广线K1100+200", "边坡溜坍，排水沟淤塞", "张三"), List.of("2", "京广线K1108+650", "涵洞过水能力不足", "李四"), List.of("3", "汉丹线K12+300", "立交桥下积水", "王五")))));
        OfficialText text = new OfficialText(StatutoryType.NOTICE, "汉口车务段关于做好2026年防洪工作的通知", List.of("各车站", "段属各科室"), body, List.of(places),
                List.of("汉口车务段"), LocalDate.of(2026, 4, 20), "", List.of("集团公司运输部", "安监室"));
        return new Issued(null, text, new Issue(PageFormat.DOCUMENT, List.of("汉口车务段"), "文件", "汉车办〔2026〕12号", List.of(), Secrecy.NONE, "", Urgency.URGENT, 0,
                "汉口车务段办公室", LocalDate.of(2026, 4, 21)));
    }
}
