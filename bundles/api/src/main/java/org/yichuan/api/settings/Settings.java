package org.yichuan.api.settings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuan.api.document.Category;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.document.WorkingDays;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.text.Message;

/**
 * What holds now of what units shape themselves, and the one way to change it. Reads are from memory and cheap. A unit's
 * own setting comes before that of the units above it, that before what the administrator set for all, that before what
 * modules bring and the product ships.
 */
@ProviderType
public interface Settings {

    /** The working days, as arranged for the years that are known; Monday to Friday for the others. */
    WorkingDays workingDays();

    /** What is arranged for a year; empty when nobody has entered it: its days are then counted as Monday to Friday. */
    Optional<Arranged> arranged(int year);

    /** The time limit of a document in a unit's register, in working days. */
    int limit(UUID unit, String category, Urgency urgency);

    /** When the time limit of a document ends: counted from the day it was received. */
    default Instant due(UUID unit, Head head) {
        return workingDays().after(head.receivedAt(), limit(unit, head.category(), head.urgency()));
    }

    /** What was set for just this unit (null: for all). */
    Limits limits(UUID unit);

    /**
     * The categories of a unit: the built-in ones, those of modules, its own, those of the units above it and, for a
     * bureau or section, those of the units of its house.
     */
    List<Category> categories(UUID unit);

    /** The categories that units added and that are there now. */
    List<OwnCategory> ownCategories();

    /** The route of a document: one for its category comes before one for all categories. */
    Route route(UUID unit, String category);

    /** That version of a route, also when another holds now; empty when a module brought it that is gone. */
    Optional<Route> route(UUID id, int version);

    /** Every route there is now, shipped ones first. */
    List<Route> routes();

    /** What a unit (null: for all) itself shaped of the form of a category; empty when it has not. */
    Optional<FormLayer> layer(UUID unit, String category);

    /** Every layer of a form there is now. */
    List<FormLayer> layers();

    /** The templates that whoever drafts in a unit may begin from: its own before those of the units above it. */
    List<DraftTemplate> templates(UUID unit);

    /** Every code list that units keep now. */
    List<CodeList> codeLists();

    /** The code list of a key as it is now; empty when nobody keeps it any more. */
    default Optional<CodeList> codeList(String key) {
        return codeLists().stream().filter(l -> l.key().equals(key)).findFirst();
    }

    /**
     * Everything that was ever in a code list, as it was last called there, so that what was chosen can always be read: what is offered now in
     * its order, then what was taken out.
     */
    List<CodeList.Entry> codes(String key);

    /** The red heads there are now. */
    List<RedHead> redHeads();

    /**
     * What is set up for an issuer: by the registry's own unit or one above it, else by the only one that has an issuer of this name; empty when
     * nobody has.
     *
     * @param registry the office that dispatches, or null
     * @param at       the time whose version is wanted; null: now
     */
    Optional<RedHead> redHead(UUID registry, String issuer, Instant at);

    /** The versions of a setting, newest first. */
    List<Version> versions(String key);

    /** Every change there was, newest first. */
    List<Version> journal();

    /** Whether the person may change what holds for a unit (null: for all). */
    boolean mayChange(Person person, UUID unit);

    /**
     * Whether the person may shape the forms and keep the code lists of a unit (null: of all): who is granted {@code forms} as its registrar or head, or above it; a
     * registrar of a bureau's or section's registry also those of its house.
     */
    boolean mayShape(Person person, UUID unit);

    /**
     * Whether the person may make, change and withdraw templates of a unit: who is granted {@code templates} as its registrar or head, or above
     * it; a registrar of a bureau's or section's registry also those of its house.
     */
    boolean mayKeepTemplates(Person person, UUID unit);

    /**
     * Whether the person may set up the red heads of a unit: who is granted {@code red-heads} as its registrar, or above it; a registrar of a
     * bureau's or section's registry also those of its house.
     */
    boolean mayKeepRedHeads(Person person, UUID unit);

    /** Puts a setting in place of the one with its key; on record before it holds. A route's version is given here. */
    default Result change(Person actor, Setting setting) {
        return change(actor, setting, "");
    }

    /** @param via the way it came when it was not a page: {@link org.yichuan.api.circulation.JournalEntry#SHELL}; goes on record */
    Result change(Person actor, Setting setting, String via);

    /** Takes a setting away: what is above it, or shipped, holds again. Documents under way keep what they started with. */
    Result remove(Person actor, String key);

    /** What came of a change: done, or not and why. */
    record Result(boolean done, Message message) { }

    /**
     * One change, as it is on record.
     *
     * @param number 1, 2, 3 … over all settings
     * @param before null when there was none
     * @param after  null when it was taken away
     * @param shell  whether it was done in the shell in the person's name
     */
    record Version(long number, Instant at, UUID actorId, String actorName, String key, Setting before, Setting after, boolean shell) { }
}
