package bookshop.advanced;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/**
 * What entities with a generated number have in common. A mapped superclass is no entity: it has no table, it can't be asked
 * for, and who extends it shares code, not rows.
 */
@MappedSuperclass
abstract class Numbered {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** Null until the object has been persisted. Public: only so a proxy, which knows its id, says it without a statement. */
    public Long getId() {
        return id;
    }
}
