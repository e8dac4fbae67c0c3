package bookshop.benchmark;

import static bookshop.benchmark.Engine.CUSTOMER;
import static bookshop.benchmark.Engine.DESCRIPTION;
import static bookshop.benchmark.Engine.ID;
import static bookshop.benchmark.Engine.NAME;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jooq.impl.DSL;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/** Many rows into an empty table, in one transaction. */
@State(Scope.Benchmark)
public class BulkInserts {
    private static final String INSERT = "insert into customer (name, description) values (?, ?)";

    private final int n = Engine.num(100_000);
    private Engine engine;
    private List<?> returned;

    @Setup(Level.Trial)
    public void open(BenchmarkParams params) throws SQLException {
        engine = new Engine(params, false);
    }

    @Setup(Level.Iteration)
    public void emptyTable() throws SQLException {
        returned = null;
        engine.createTable("");
        Cpu.start();
    }

    @TearDown(Level.Iteration)
    public void check() throws SQLException {
        Cpu.stop();
        var found = engine.inTable();
        var expected = Engine.customers(n);
        expected.ids = found.ids; // some count on from the last run's
        if (returned != null && returned.size() != n) throw new IllegalStateException(returned.size() + " returned");
        Engine.check(expected, found);
    }

    @TearDown(Level.Trial)
    public void close() {
        engine.close();
    }

    // The ids come from the database or from Hibernate.

    @Benchmark
    @Hibernate(Customer.Identity.class)
    public void test_flush_no_pk__hibernate_identity() {
        flush(Customer.Identity::of);
    }

    @Benchmark
    @Hibernate(value = Customer.Increment.class, batch = 1000)
    public void test_flush_no_pk__hibernate_increment_batch() {
        flush(Customer.Increment::of);
    }

    @Benchmark
    @OnlyOn("postgresql")
    @Hibernate(value = Customer.Sequence.class, batch = 1000)
    public void test_flush_no_pk__hibernate_sequence_batch() {
        flush(Customer.Sequence::of);
    }

    // The program knows the ids.

    @Benchmark
    @Hibernate(Customer.Assigned.class)
    public void test_flush_pk_given__hibernate() {
        flush(Customer.Assigned::of);
    }

    @Benchmark
    @Hibernate(value = Customer.Assigned.class, batch = 1000)
    public void test_flush_pk_given__hibernate_batch() {
        flush(Customer.Assigned::of);
    }

    private void flush(IntFunction<Customer> customer) {
        engine.factory().inTransaction(session -> {
            for (int chunk = 0; chunk < n; chunk += 1000) {
                for (int i = chunk; i < Math.min(chunk + 1000, n); i++) session.persist(customer.apply(i));
                session.flush();
                session.clear(); // SQLAlchemy's session forgets what the program forgets
            }
        });
    }

    // Nobody wants the objects afterwards.

    @Benchmark
    @Hibernate(Customer.Identity.class)
    public void test_orm_bulk_insert__hibernate_stateless_identity() {
        engine.factory().inStatelessTransaction(session -> {
            for (int i = 0; i < n; i++) session.insert(Customer.Identity.of(i));
        });
    }

    @Benchmark
    @Hibernate(value = Customer.Increment.class, batch = 1000)
    public void test_orm_bulk_insert__hibernate_stateless_batch() {
        engine.factory()
                .inStatelessTransaction(session -> session.insertMultiple(
                        IntStream.range(0, n).mapToObj(Customer.Increment::of).toList()));
    }

    // Somebody wants all objects, with their ids.

    @Benchmark
    @Hibernate(value = Customer.Increment.class, batch = 1000)
    public void test_orm_insert_returning__hibernate_stateless_batch() {
        engine.factory().inStatelessTransaction(session -> {
            var customers =
                    IntStream.range(0, n).mapToObj(Customer.Increment::of).toList();
            session.insertMultiple(customers);
            returned = customers;
        });
    }

    @Benchmark
    @OnlyOn({"sqlite", "postgresql"})
    public void test_orm_insert_returning__jooq_rows() throws SQLException {
        engine.inTransaction(connection -> {
            var jooq = engine.jooq(connection);
            var customers = new ArrayList<Object>(n);
            for (int chunk = 0; chunk < n; chunk += 1000) {
                var rows = IntStream.range(chunk, Math.min(chunk + 1000, n))
                        .mapToObj(i -> DSL.row(Customer.name(i), Customer.description(i)))
                        .toList();
                var insert = jooq.insertInto(CUSTOMER, NAME, DESCRIPTION).valuesOfRows(rows);
                // jOOQ's own returning gives back only the last of several rows on SQLite
                customers.addAll(jooq.resultQuery("{0} returning id, name, description", insert)
                        .coerce(ID, NAME, DESCRIPTION)
                        .fetch());
            }
            returned = customers;
        });
    }

    // SQL from Java's types.

    @Benchmark
    public void test_core_insert__jooq_each() throws SQLException {
        engine.inTransaction(connection -> {
            var jooq = engine.jooq(connection);
            for (int i = 0; i < n; i++) {
                jooq.insertInto(CUSTOMER, NAME, DESCRIPTION)
                        .values(Customer.name(i), Customer.description(i))
                        .execute();
            }
        });
    }

    @Benchmark
    public void test_core_insert__jooq_batch() throws SQLException {
        engine.inTransaction(connection -> {
            var jooq = engine.jooq(connection);
            var batch = jooq.batch(jooq.insertInto(CUSTOMER, NAME, DESCRIPTION).values((String) null, null));
            for (int i = 0; i < n; i++) batch.bind(Customer.name(i), Customer.description(i));
            batch.execute();
        });
    }

    @Benchmark
    public void test_core_insert__jooq_rows() throws SQLException {
        engine.inTransaction(connection -> {
            var jooq = engine.jooq(connection);
            for (int chunk = 0; chunk < n; chunk += 1000) {
                var rows = IntStream.range(chunk, Math.min(chunk + 1000, n))
                        .mapToObj(i -> DSL.row(Customer.name(i), Customer.description(i)))
                        .toList();
                jooq.insertInto(CUSTOMER, NAME, DESCRIPTION).valuesOfRows(rows).execute();
            }
        });
    }

    // The driver alone.

    @Benchmark
    public void test_dbapi_raw__jdbc_each() throws SQLException {
        engine.inTransaction(connection -> {
            try (var insert = connection.prepareStatement(INSERT)) {
                for (int i = 0; i < n; i++) {
                    insert.setString(1, Customer.name(i));
                    insert.setString(2, Customer.description(i));
                    insert.executeUpdate();
                }
            }
        });
    }

    @Benchmark
    public void test_dbapi_raw__jdbc_batch() throws SQLException {
        engine.inTransaction(connection -> {
            try (var insert = connection.prepareStatement(INSERT)) {
                for (int i = 0; i < n; i++) {
                    insert.setString(1, Customer.name(i));
                    insert.setString(2, Customer.description(i));
                    insert.addBatch();
                    if (i % 1000 == 999 || i == n - 1) insert.executeBatch();
                }
            }
        });
    }

    @Benchmark
    public void test_dbapi_raw__jdbc_rows() throws SQLException {
        engine.inTransaction(connection -> {
            int size = Math.min(n, 1000);
            try (var insert =
                    connection.prepareStatement(INSERT + String.join("", Collections.nCopies(size - 1, ", (?, ?)")))) {
                for (int chunk = 0; chunk < n; chunk += size) {
                    for (int i = 0; i < size; i++) {
                        insert.setString(2 * i + 1, Customer.name(chunk + i));
                        insert.setString(2 * i + 2, Customer.description(chunk + i));
                    }
                    insert.executeUpdate();
                }
            }
        });
    }
}
