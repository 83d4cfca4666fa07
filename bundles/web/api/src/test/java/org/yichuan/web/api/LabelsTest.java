package org.yichuan.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Post;

class LabelsTest {

    @Test
    void everyConstantHasANameInBothLanguages() {
        Stream.of(Urgency.values(), Importance.values(), Secrecy.values(), DocumentState.values(), Step.values(), TaskState.values(), Level.values(), Post.values())
                .flatMap(Arrays::<Enum<?>>stream).forEach(constant -> {
                    assertThat(Labels.of(constant).zh()).isNotEqualTo(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
                    assertThat(Labels.of(constant).en()).isNotEqualTo(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
                });
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        ResourceBundle.Control exact = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        String base = Labels.class.getPackageName() + ".texts";
        assertThat(ResourceBundle.getBundle(base, java.util.Locale.ENGLISH, exact).keySet())
                .isEqualTo(ResourceBundle.getBundle(base, java.util.Locale.ROOT, exact).keySet());
    }

    @Test
    void spansAreToldInTheirTwoLargestUnits() {
        assertThat(Times.span(Duration.ofMinutes(5)).zh()).isEqualTo("5分钟");
        assertThat(Times.span(Duration.ofMinutes(125)).zh()).isEqualTo("2小时5分");
        assertThat(Times.span(Duration.ofHours(50)).en()).isEqualTo("2 d 2 h");
        assertThat(Times.span(Duration.ofMinutes(-1)).zh()).isEqualTo("0分钟");
    }
}
