package org.yichuan.page.files.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.official.Annex;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.official.StatutoryType;

/** Documents of awkward lengths, the same ones for the same seed. */
final class Awkward {
    private static final String PROSE = "为切实做好二〇二六年汛期行车安全工作，确保旅客列车绝对安全，根据集团公司《关于做好2026年防洪工作的通知》（汉铁运〔2026〕37号）要求，结合我段实际，"
            + "现就有关事项通知如下。各车站、各科室要充分认识当前防洪形势的严峻性和复杂性，牢固树立“生命至上、安全第一”的思想，克服麻痹侥幸心理；严格执行雨量警戒制度，"
            + "1小时降雨量达到25mm时限速60km/h，连续降雨量达到150mm时封锁区间。值班干部必须24小时在岗，通信设备（GSM-R手持台）每班试验不少于2次。"
            + "对汉口、滠口、横店东等重点车站，要逐处排查排水沟、涵洞、边坡，建立台帐，明确责任人——凡未整改的，一律不得销号……请认真贯彻执行！";

    private final Random random;

    Awkward(long seed) {
        this.random = new Random(seed);
    }

    record Document(OfficialText text, Issue issue) {
    }

    Document next() {
        PageFormat format = PageFormat.values()[random.nextInt(10) < 6 ? 0 : random.nextInt(PageFormat.values().length)];
        boolean upward = format == PageFormat.DOCUMENT && random.nextInt(4) == 0;
        StatutoryType type = upward ? StatutoryType.REQUEST : switch (format) {
            case LETTER -> StatutoryType.LETTER;
            case ORDER -> StatutoryType.ORDER;
            case MINUTES -> StatutoryType.MINUTES;
            default -> StatutoryType.NOTICE;
        };
        int issuers = format == PageFormat.DOCUMENT && random.nextInt(4) == 0 ? 2 + random.nextInt(3) : 1;
        List<String> names = List.of("汉口车务段", "武昌南机务段", "武汉高铁工务段", "襄阳车辆段").subList(0, issuers);
        String title = names.getFirst() + "关于" + cut("进一步加强和规范汛期行车安全管理切实做好重点车站防洪隐患排查治理及应急预案演练工作有关问题", 4 + random.nextInt(36))
                + "的" + type.chinese();
        int annexes = random.nextInt(3) == 0 ? random.nextInt(13) : random.nextInt(2);
        List<Annex> attached = new ArrayList<>();
        for (int i = 0; i < annexes; i++) {
            attached.add(new Annex(cut("汉口车务段防洪重点处所及责任人一览表（含各车站联系电话、备用联系方式和应急物资储备情况）", 5 + random.nextInt(38)),
                    random.nextInt(4) == 0 ? List.of() : blocks(1 + random.nextInt(4), i == 0)));
        }
        int size = random.nextInt(12) == 0 ? 120 + random.nextInt(120) : 1 + random.nextInt(25);
        List<String> to = new ArrayList<>(List.of("各车站", "段属各科室"));
        if (random.nextInt(6) == 0) {
            for (int i = 0; i < 90; i++) {
                to.add("第" + (i + 1) + "中间站");
            }
        }
        OfficialText text = new OfficialText(type, title, upward ? List.of("武汉局集团公司") : to, blocks(size, random.nextBoolean()), attached, names,
                LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28)), random.nextInt(3) == 0 ? "此件公开发布" : "",
                random.nextInt(3) == 0 ? List.of() : List.of("集团公司运输部", "安监室", "党委办公室", "工会", "团委").subList(0, 1 + random.nextInt(5)));
        Issue issue = new Issue(format, names, format == PageFormat.DOCUMENT ? "文件" : "", "汉车办〔2026〕" + (1 + random.nextInt(300)) + "号",
                upward ? List.of("王建国", "李明", "欧阳志远").subList(0, 1 + random.nextInt(3)) : format == PageFormat.ORDER ? List.of("王建国") : List.of(),
                random.nextInt(5) == 0 ? Secrecy.SECRET : Secrecy.NONE, "1年", Urgency.values()[random.nextInt(3)], random.nextInt(4) == 0 ? 7 : 0,
                "汉口车务段办公室", LocalDate.of(2026, 11, 27));
        return new Document(text, issue);
    }

    List<Block> blocks(int count, boolean table) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(7);
            if (kind < 4) {
                blocks.add(new Block.Paragraph(prose(20 + random.nextInt(230))));
            } else {
                blocks.add(new Block.Heading(kind - 3 + (random.nextInt(3) == 0 ? 1 : 0), cut(PROSE.replaceAll("[，。；]", ""), 4 + random.nextInt(30))));
            }
        }
        if (table) {
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(60); i++) {
                rows.add(List.of(String.valueOf(i + 1), "京广线K" + (1100 + i) + "+200", cut(PROSE, 6 + random.nextInt(30)), "张三"));
            }
            blocks.add(random.nextInt(blocks.size() + 1), new Block.Table(List.of("序号", "处所", "隐患情况", "责任人"), rows));
        }
        return blocks;
    }

    private String prose(int length) {
        int from = random.nextInt(PROSE.length() / 2);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(PROSE, from, PROSE.length());
            from = 0;
        }
        return text.substring(0, length).replaceAll("^[，。；：！》）”、—…]+", "");
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }
}
