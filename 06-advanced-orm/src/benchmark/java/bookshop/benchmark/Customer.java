package bookshop.benchmark;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.hibernate.annotations.IdGeneratorType;
import org.hibernate.id.IncrementGenerator;

/** The one table of the suites, {@code customer(id, name, description)}, mapped once for each way to get an id. */
@MappedSuperclass
abstract class Customer {
    String name;
    String description;

    abstract int id();

    /** Fills row i, which has the number i + 1. */
    <C extends Customer> C filled(int i, Class<C> type) {
        name = name(i);
        description = description(i);
        return type.cast(this);
    }

    static String name(int i) {
        return "customer name " + i;
    }

    static String description(int i) {
        return "customer description " + i;
    }

    /** The program knows the id. */
    @Entity(name = "Assigned")
    @Table(name = "customer")
    static class Assigned extends Customer {
        @Id
        int id;

        static Assigned of(int i) {
            var customer = new Assigned();
            customer.id = i + 1;
            return customer.filled(i, Assigned.class);
        }

        @Override
        int id() {
            return id;
        }
    }

    /** The table counts: the id is known only after the insert, so Hibernate can't batch. */
    @Entity(name = "Identity")
    @Table(name = "customer")
    static class Identity extends Customer {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        int id;

        static Identity of(int i) {
            return new Identity().filled(i, Identity.class);
        }

        @Override
        int id() {
            return id;
        }
    }

    /** The database counts in a sequence, of which one call gives a thousand ids. */
    @Entity(name = "Sequence")
    @Table(name = "customer")
    static class Sequence extends Customer {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        @SequenceGenerator(sequenceName = "customer_ids", allocationSize = 1000)
        int id;

        static Sequence of(int i) {
            return new Sequence().filled(i, Sequence.class);
        }

        @Override
        int id() {
            return id;
        }
    }

    /** Hibernate asks once for the highest id and counts on: right as long as no other program inserts. */
    @Entity(name = "Increment")
    @Table(name = "customer")
    static class Increment extends Customer {
        @Id
        @Incremented
        int id;

        static Increment of(int i) {
            return new Increment().filled(i, Increment.class);
        }

        @Override
        int id() {
            return id;
        }
    }

    @IdGeneratorType(IncrementGenerator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Incremented {}

    /** The wider table of short_selects. SQLAlchemy's mapping defers x, y and z, so no test reads them: not mapped. */
    @Entity(name = "Wide")
    @Table(name = "customer")
    static class Wide extends Customer {
        @Id
        int id;

        Integer q;
        Integer p;

        @Override
        int id() {
            return id;
        }
    }
}
