package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In English every screen is English: no Chinese but in what people wrote, no key of a text that is missing. */
@ExtendWith(SharedHouse.class)
class LanguageTest {
    /** What people wrote, and names of people; the rest of a page is the product's own. */
    private static final String OWN_WORDS = """
            () => {
              const written = '.title, .title-below, .document-number, #document-title, .fact-value, .journal, .way-who, .who-name, .brand, .gate-name, #language, '
                  + '.file a, .file-name, #requirement, .phrases, vaadin-grid-cell-content, vaadin-multi-select-combo-box-chip';
              const seen = [];
              const walk = node => {
                if (node.nodeType === 3) { const t = node.textContent.trim(); if (t) seen.push(t); return; }
                if (node.nodeType !== 1 && node.nodeType !== 11) return;
                if (node.matches && (node.matches('style, script') || node.matches(written) && !node.closest('[part~=header-row]'))) return;
                for (const a of ['aria-label', 'title', 'placeholder']) { const v = node.getAttribute && node.getAttribute(a); if (v) seen.push(v); }
                node.childNodes.forEach(walk);
              };
              walk(document.body);
              document.querySelectorAll('vaadin-grid').forEach(g => g._columnTree && g._columnTree.flat().forEach(c => { if (c._headerCell) seen.push(c._headerCell._content.textContent.trim()); }));
              seen.push(document.title.split(' · ').pop());
              return seen.filter(t => t);
            }""";
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern KEY = Pattern.compile("^[a-z]+([.-][a-z]+)+$");
    private static final List<String> PEOPLE = List.of("db", "jb", "duanzhang", "aq-head", "zhan01", "admin");

    @Test
    void everyScreenIsEnglishInEnglish(House house) throws Exception {
        Sample sample = new Sample(house.product);
        String handled = sample.handled(Sample.title("关于英文界面的通知"));
        String proposed = sample.registered(Sample.title("关于英文界面的请示"));
        String instructed = sample.registered(Sample.title("关于英文界面的报告"));
        sample.proposed(instructed, "QSD-AQ", List.of(), List.of("duanzhang"), false, List.of());
        Map<String, String> documents = Map.of("db", proposed, "aq-head", handled, "duanzhang", instructed);
        for (String login : PEOPLE) {
            try (Desk desk = house.gate(1440, 900)) {
                desk.page.locator("#language").click();
                desk.page.locator("#enter").getByText("Log in").waitFor();
                english(desk, "log-in");
                desk.enter(login, "yichuan2026");
                for (String path : desk.menu()) {
                    desk.go(path);
                    desk.page.locator(".page-title").waitFor();
                    desk.page.waitForTimeout(400);
                    english(desk, login + " " + path);
                    desk.picture("en-" + login + "-" + path);
                }
                if (documents.containsKey(login)) {
                    desk.go("document/" + documents.get(login));
                    desk.page.locator("#document-title").waitFor();
                    for (String action : desk.page.locator("#offers [id^=action-]").all().stream().map(b -> b.getAttribute("id").substring(7)).toList()) {
                        desk.choose(action);
                        english(desk, login + " " + action);
                    }
                    desk.picture("en-" + login + "-document");
                }
            }
        }
    }

    private static void english(Desk desk, String where) {
        @SuppressWarnings("unchecked")
        List<String> words = (List<String>) desk.page.evaluate(OWN_WORDS);
        assertThat(words).as(where).hasSizeGreaterThan(3);
        assertThat(words.stream().filter(w -> CHINESE.matcher(w).find() || KEY.matcher(w).matches()).toList()).as("not English: %s", where).isEmpty();
    }
}
