package org.yichuan.api.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Unit;

/** The port through which organisation, accounts and drafts are kept. */
@ProviderType
public interface OrganisationStore {

    List<Unit> units();

    List<Person> people();

    void save(Unit unit);

    void save(Person person);

    Optional<Password> password(UUID personId);

    void save(UUID personId, Password password);

    /** What a person has typed under a key and not yet sent; empty when nothing. */
    String draft(UUID personId, String key);

    /** Keeps a draft, or forgets it when the text is empty. */
    void keepDraft(UUID personId, String key, String text);

    /** @param hash encoded bcrypt or Argon2id hash @param oneTime to be changed at the next log-in */
    record Password(String hash, boolean oneTime) { }
}
