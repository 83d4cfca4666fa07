package org.yichuan.api.organisation;

import org.osgi.annotation.versioning.ProviderType;
import org.yichuan.api.text.Message;

/** Log-in and passwords. Passwords are kept as bcrypt or Argon2id hashes only. */
@ProviderType
public interface Accounts {

    /** What a log-in came to. */
    sealed interface Attempt {
        /** The password was right. @param mustChange a one-time password, to be replaced before anything else */
        record Entered(Person person, boolean mustChange) implements Attempt { }
        /** Refused, with a sentence that does not tell whether the account exists. */
        record Refused(Message why) implements Attempt { }
    }

    /** Checks a log-in. After five failures of one log-in name, further tries wait (doubling from 1 s up to 5 min). */
    Attempt enter(String login, char[] password);

    /** Sets a password. @param oneTime it must be changed at the next log-in. @throws IllegalArgumentException when shorter than 8 characters */
    void setPassword(java.util.UUID personId, char[] password, boolean oneTime);
}
