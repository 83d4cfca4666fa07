package org.yichuan.organisation;

import java.time.Clock;
import org.yichuan.api.organisation.Accounts;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.store.OrganisationStore;
import org.yichuan.organisation.internal.BcryptAccounts;
import org.yichuan.organisation.internal.Directory;

/** Makes organisation and accounts outside OSGi too, for tests and benchmarks that run the real ones. */
public final class Organisations {

    private Organisations() {
    }

    /** The units and people of a store. */
    public static Organisation open(OrganisationStore store) {
        return new Directory(store);
    }

    /** The accounts of the people of an organisation. */
    public static Accounts accounts(Organisation organisation, OrganisationStore store, Clock clock) {
        return new BcryptAccounts(organisation, store, clock);
    }
}
