package org.yichuan.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.organisation.Unit;

class DirectoryTest {
    private final MemoryStore store = new MemoryStore();
    private final Directory directory = new Directory(store);
    private Unit bureau;
    private Unit section;
    private Unit registry;
    private Unit department;

    @BeforeEach
    void build() {
        bureau = unit("B", Level.BUREAU, null, 1);
        section = unit("S", Level.SECTION, bureau, 2);
        registry = unit("S-DB", Level.SECTION, section, 1);
        department = unit("S-AQ", Level.DEPARTMENT, section, 2);
    }

    @Test
    void housesAreSectionsAndBureausNotTheirRegistries() {
        Unit station = unit("S-Z1", Level.STATION, section, 3);
        Unit office = unit("B-JB", Level.BUREAU, bureau, 1);
        assertThat(directory.house(registry.id())).isEqualTo(section);
        assertThat(directory.house(department.id())).isEqualTo(section);
        assertThat(directory.house(station.id())).isEqualTo(section);
        assertThat(directory.house(section.id())).isEqualTo(section);
        assertThat(directory.house(office.id())).isEqualTo(bureau);
        assertThat(directory.house(bureau.id())).isEqualTo(bureau);
        assertThatThrownBy(() -> directory.house(UUID.randomUUID())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unitsComeParentsFirstAndInOrder() {
        Unit first = unit("B-1", Level.DEPARTMENT, bureau, 1);
        assertThat(directory.units()).containsExactly(bureau, first, section, registry, department);
        assertThat(new Directory(store).units()).as("the same from the store").isEqualTo(directory.units());
    }

    @Test
    void holdersAreActiveAndFollowChanges() {
        Person head = new Person(UUID.randomUUID(), "aq-head", "王安", List.of(new Posting(department.id(), Post.HEAD)), true);
        directory.save(head);
        assertThat(directory.holders(department.id(), Post.HEAD)).containsExactly(head);
        assertThat(directory.holders(department.id(), Post.HANDLER)).isEmpty();
        directory.save(new Person(head.id(), head.login(), head.name(), head.postings(), false));
        assertThat(directory.holders(department.id(), Post.HEAD)).isEmpty();
        assertThat(directory.personByLogin("aq-head")).get().extracting(Person::active).isEqualTo(false);
    }

    @Test
    void refusesTakenCodesCyclesAndTakenLogins() {
        assertThatThrownBy(() -> unit("S", Level.STATION, bureau, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> directory.save(new Unit(section.id(), "S", "段", "S", Level.SECTION, department.id(), 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> directory.save(new Unit(section.id(), "S", "段", "S", Level.SECTION, section.id(), 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> directory.save(new Unit(UUID.randomUUID(), "X", "段", "S", Level.SECTION, UUID.randomUUID(), 1)))
                .isInstanceOf(IllegalArgumentException.class);
        directory.save(new Person(UUID.randomUUID(), "db", "甲", List.of(), true));
        assertThatThrownBy(() -> directory.save(new Person(UUID.randomUUID(), "db", "乙", List.of(), true)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> directory.save(new Person(UUID.randomUUID(), "DB2", "乙", List.of(), true)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store.people()).hasSize(1);
        assertThat(directory.unit(section.id())).contains(section);
    }

    private Unit unit(String code, Level level, Unit parent, int order) {
        Unit unit = new Unit(UUID.randomUUID(), code, code + "名", code, level, parent == null ? null : parent.id(), order);
        directory.save(unit);
        return unit;
    }
}
