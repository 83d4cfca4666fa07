package org.yichuan.api.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.document.Document;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.settings.FormLayer;
import org.yichuan.api.settings.Settings;
import org.yichuan.api.text.Message;

/**
 * What units made of their forms, and what is filled in on them. Layers are settings: {@link Settings#change} publishes one, {@link Settings#versions}
 * has every one there was. Nothing is kept here: all of it follows from them.
 */
@ProviderType
public interface Forms {

    /** Name in an {@link Input} of what was filled in: a map of field to value. */
    String VALUES = "form";
    /** Name in an {@link Input} of the {@link Sheet#ref} it was filled in on. */
    String SHEET = "form-version";

    /** The action by which a document moves to the newest version of its form; its input names that version under {@link #SHEET}. */
    String MOVE = "move-form";

    /** The types there are, in the order of the palette. */
    List<FieldType> types();

    /** The type of a code; empty when its module is gone. */
    default Optional<FieldType> type(String code) {
        return types().stream().filter(t -> t.code().equals(code)).findFirst();
    }

    /** The form of a document that is registered now; empty when nobody shaped one. */
    Optional<Sheet> current(Settings settings, UUID unit, String category);

    /** What a unit's layer refines: the form of the unit above it; without fields when there is none. */
    Sheet above(Settings settings, UUID unit, String category);

    /** The form that a layer makes of the one above its unit. */
    Sheet with(Settings settings, FormLayer layer);

    /** What a unit has to publish so that its form becomes {@code wanted}. @param version the version of its layer that this began with, 0 for none */
    FormLayer layer(Settings settings, Sheet wanted, int version, String note);

    /** The form as some document was filled in on it; empty when it never was one. */
    Optional<Sheet> sheet(Settings settings, String ref);

    /** The form in which the fields of an action on a document are filled in; empty when there are none. @param unit in which the person acts */
    Optional<Sheet> sheet(Settings settings, Document document, List<Filled> filled, UUID unit, String action);

    /** What the layer of a unit and those below it say against what is above them; empty when all agree. @param instead a layer as it is about to be published, or null */
    List<Conflict> conflicts(Settings settings, UUID unit, String category, FormLayer instead);

    /** What is wrong with a layer, in a sentence with the place and the reason; null when nothing is. */
    Message fault(Settings settings, FormLayer layer);

    /** What is different between two forms, a sentence each. */
    List<Message> differences(Sheet before, Sheet after);

    /** What is different between two versions of a unit's layer, a sentence each. @param before null: there was none */
    default List<Message> differences(Settings settings, FormLayer before, FormLayer after) {
        return differences(with(settings, before == null ? FormLayer.none(after.unit(), after.category()) : before), with(settings, after));
    }

    /** Computes and checks what is filled in by an action, as the door will. @param values with those that were there before */
    Checked check(Sheet sheet, String action, Map<String, Object> values);

    /** What the door has to write for an action. @param after the document as the action leaves it @param before what was filled in so far */
    Filling fill(Situation situation, Document after, String action, Input input, List<Filled> before);

    /** What would come of a document that moves from one version to another. */
    Move move(Sheet from, Map<String, Object> values, Sheet to);

    /** The values that were filled in; computed ones as they were then. */
    Map<String, Object> values(Filled filled);

    /** Whether the person reads the field in documents of a register. */
    boolean sees(Person person, UUID registry, Field field);

    /** A value in words; as it was kept when its type is gone. */
    Message text(Field field, Object value);

    /** A form as a file: JSON Schema 2020-12 with a layout part. */
    String write(Sheet sheet);

    /** A form of a file. @throws Unreadable when it is none */
    Sheet read(String text, UUID unit, String category) throws Unreadable;

    /** A JSON value as a text, and back; null for what is no JSON. */
    String json(Object value);

    Object value(String json);
}
