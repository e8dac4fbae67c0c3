package bookshop.benchmark;

import static bookshop.benchmark.Engine.CUSTOMER;
import static bookshop.benchmark.Engine.DESCRIPTION;
import static bookshop.benchmark.Engine.ID;
import static bookshop.benchmark.Engine.NAME;

import java.sql.SQLException;
import org.hibernate.ScrollMode;
import org.jooq.Record3;
import org.jooq.ResultQuery;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/** Read a long table: all at once or piece by piece; as entities, records or plain values. */
@State(Scope.Benchmark)
public class LargeResultsets {
    private static final String SELECT = "select id, name, description from customer limit ?";

    record Row(int id, String name, String description) {}

    private final int n = Engine.num(500_000);
    private Engine engine;
    private Tally expected;
    private Tally read;

    @Setup(Level.Trial)
    public void open(BenchmarkParams params) throws SQLException {
        engine = new Engine(params, false);
        expected = Engine.customers(n);
        if (engine.holds(expected)) return; // an earlier test has filled it
        engine.createTable("");
        engine.fill(n);
    }

    @Setup(Level.Iteration)
    public void nothingRead() {
        read = new Tally();
        System.gc();
        Cpu.start();
    }

    @TearDown(Level.Iteration)
    public void check() {
        Cpu.stop();
        Engine.check(expected, read);
    }

    @TearDown(Level.Trial)
    public void close() {
        engine.close();
    }

    // Entities in one list, which the session keeps.

    @Benchmark
    @Hibernate(Customer.Assigned.class)
    public void test_orm_full_objects_list__hibernate() {
        list(false);
    }

    @Benchmark
    @Hibernate(Customer.Assigned.class)
    public void test_orm_full_objects_list__hibernate_read_only() {
        list(true);
    }

    private void list(boolean readOnly) {
        engine.factory()
                .inTransaction(session -> session.createQuery("from Assigned", Customer.Assigned.class)
                        .setMaxResults(n)
                        .setReadOnly(readOnly)
                        .getResultList()
                        .forEach(read::add));
    }

    @Benchmark
    @Hibernate(Customer.Assigned.class)
    public void test_orm_full_objects_list__hibernate_stateless() {
        engine.factory()
                .inStatelessTransaction(session -> session.createQuery("from Assigned", Customer.Assigned.class)
                        .setMaxResults(n)
                        .getResultList()
                        .forEach(read::add));
    }

    // Entities by the thousand, of which nobody keeps any.

    @Benchmark
    @Hibernate(Customer.Assigned.class)
    public void test_orm_full_objects_chunks__hibernate() {
        engine.factory().inTransaction(session -> {
            try (var customers = session.createQuery("from Assigned", Customer.Assigned.class)
                    .setMaxResults(n)
                    .setFetchSize(1000)
                    .scroll(ScrollMode.FORWARD_ONLY)) {
                while (customers.next()) {
                    read.add(customers.get());
                    if (read.rows % 1000 == 0) session.clear();
                }
            }
        });
    }

    @Benchmark
    @Hibernate(Customer.Assigned.class)
    public void test_orm_full_objects_chunks__hibernate_stateless() {
        engine.factory().inStatelessTransaction(session -> {
            try (var customers = session.createQuery("from Assigned", Customer.Assigned.class)
                    .setMaxResults(n)
                    .setFetchSize(1000)
                    .scroll(ScrollMode.FORWARD_ONLY)) {
                while (customers.next()) read.add(customers.get());
            }
        });
    }

    // Columns.

    @Benchmark
    @Hibernate(Customer.Assigned.class)
    public void test_orm_bundles__hibernate_record() {
        engine.factory().inStatelessTransaction(session -> {
            try (var rows = session.createQuery("select id, name, description from Assigned", Row.class)
                    .setMaxResults(n)
                    .setFetchSize(10_000)
                    .scroll(ScrollMode.FORWARD_ONLY)) {
                while (rows.next())
                    read.add(rows.get().id(), rows.get().name(), rows.get().description());
            }
        });
    }

    @Benchmark
    @Hibernate(Customer.Assigned.class)
    public void test_orm_columns__hibernate_array() {
        engine.factory().inStatelessTransaction(session -> {
            try (var rows = session.createQuery("select id, name, description from Assigned", Object[].class)
                    .setMaxResults(n)
                    .setFetchSize(10_000)
                    .scroll(ScrollMode.FORWARD_ONLY)) {
                while (rows.next()) {
                    var row = rows.get();
                    read.add((int) row[0], (String) row[1], (String) row[2]);
                }
            }
        });
    }

    // jOOQ's rows: all in one result, or some at a time.

    @Benchmark
    public void test_core_fetchall__jooq() throws SQLException {
        engine.inTransaction(connection -> {
            for (var row : select(connection).fetch()) read.add(row.value1(), row.value2(), row.value3());
        });
    }

    @Benchmark
    public void test_core_fetchall_mapping__jooq() throws SQLException {
        engine.inTransaction(connection -> {
            for (var row : select(connection).fetch()) read.add(row.get(ID), row.get(NAME), row.get(DESCRIPTION));
        });
    }

    @Benchmark
    public void test_core_fetchall_mapping__jooq_record() throws SQLException {
        engine.inTransaction(connection -> {
            for (var row : select(connection).fetchInto(Row.class)) read.add(row.id(), row.name(), row.description());
        });
    }

    @Benchmark
    public void test_core_fetchmany__jooq_lazy() throws SQLException {
        engine.inTransaction(connection -> fetchMany(select(connection)));
    }

    @Benchmark
    public void test_core_fetchmany_w_streaming__jooq_lazy() throws SQLException {
        engine.inTransaction(connection -> fetchMany(select(connection).fetchSize(10_000)));
    }

    private ResultQuery<Record3<Integer, String, String>> select(java.sql.Connection connection) {
        return engine.jooq(connection)
                .select(ID, NAME, DESCRIPTION)
                .from(CUSTOMER)
                .limit(n);
    }

    private void fetchMany(ResultQuery<Record3<Integer, String, String>> query) {
        try (var cursor = query.fetchLazy()) {
            while (cursor.hasNext()) {
                for (var row : cursor.fetchNext(10_000)) read.add(row.value1(), row.value2(), row.value3());
            }
        }
    }

    // The driver alone.

    @Benchmark
    public void test_dbapi_fetchall_plus_append_objects__jdbc() throws SQLException {
        engine.inTransaction(connection -> {
            try (var select = connection.prepareStatement(SELECT)) {
                select.setInt(1, n);
                try (var result = select.executeQuery()) {
                    while (result.next()) {
                        var row = new Row(result.getInt(1), result.getString(2), result.getString(3));
                        read.add(row.id(), row.name(), row.description());
                    }
                }
            }
        });
    }

    @Benchmark
    public void test_dbapi_fetchall_no_object__jdbc() throws SQLException {
        engine.inTransaction(connection -> {
            try (var select = connection.prepareStatement(SELECT)) {
                select.setInt(1, n);
                try (var result = select.executeQuery()) {
                    while (result.next()) read.add(result.getInt(1), result.getString(2), result.getString(3));
                }
            }
        });
    }
}
