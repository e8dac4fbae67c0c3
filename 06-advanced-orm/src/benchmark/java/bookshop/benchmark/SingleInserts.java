package bookshop.benchmark;

import static bookshop.benchmark.Engine.CUSTOMER;
import static bookshop.benchmark.Engine.DESCRIPTION;
import static bookshop.benchmark.Engine.NAME;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jooq.impl.DSL;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/** One row, one transaction, as a web request might. The disk sets the pace: look at the processor time. */
@State(Scope.Benchmark)
public class SingleInserts {
    private static final String INSERT = "insert into customer (name, description) values (?, ?)";

    private final int n = Engine.num(10_000);
    private Engine engine;

    @Setup(Level.Trial)
    public void open(BenchmarkParams params) throws SQLException {
        engine = new Engine(params, false);
    }

    @Setup(Level.Iteration)
    public void emptyTable() throws SQLException {
        engine.createTable("");
        Cpu.start();
    }

    @TearDown(Level.Iteration)
    public void check() throws SQLException {
        Cpu.stop();
        var found = engine.inTable();
        var expected = Engine.customers(n);
        expected.ids = found.ids; // some count on from the last run's
        Engine.check(expected, found);
    }

    @TearDown(Level.Trial)
    public void close() {
        engine.close();
    }

    @Benchmark
    @Hibernate(Customer.Identity.class)
    public void test_orm_commit__hibernate_identity() {
        for (int i = 0; i < n; i++) {
            var customer = Customer.Identity.of(i);
            engine.factory().inTransaction(session -> session.persist(customer));
        }
    }

    @Benchmark
    @Hibernate(Customer.Increment.class)
    public void test_orm_commit__hibernate_increment() {
        for (int i = 0; i < n; i++) {
            var customer = Customer.Increment.of(i);
            engine.factory().inTransaction(session -> session.persist(customer));
        }
    }

    @Benchmark
    @Hibernate(Customer.Increment.class)
    public void test_bulk_save__hibernate_stateless() {
        for (int i = 0; i < n; i++) {
            var customer = Customer.Increment.of(i);
            engine.factory().inStatelessTransaction(session -> session.insert(customer));
        }
    }

    @Benchmark
    @Hibernate(Customer.Identity.class)
    public void test_bulk_insert_dictionaries__hibernate_hql() {
        for (int i = 0; i < n; i++) {
            String name = Customer.name(i);
            String description = Customer.description(i);
            engine.factory()
                    .inStatelessTransaction(session -> session.createMutationQuery(
                                    "insert into Identity (name, description) values (:name, :description)")
                            .setParameter("name", name)
                            .setParameter("description", description)
                            .executeUpdate());
        }
    }

    @Benchmark
    @Hibernate(Customer.Increment.class)
    public void test_bulk_insert_dictionaries__hibernate_stateless() {
        for (int i = 0; i < n; i++) {
            var customer = Customer.Increment.of(i);
            engine.factory().inStatelessTransaction(session -> session.insert(customer));
        }
    }

    @Benchmark
    public void test_core__jooq() throws SQLException {
        for (int i = 0; i < n; i++) {
            String name = Customer.name(i);
            String description = Customer.description(i);
            inTransaction(connection -> engine.jooq(connection)
                    .insertInto(CUSTOMER, NAME, DESCRIPTION)
                    .values(name, description)
                    .execute());
        }
    }

    @Benchmark
    public void test_core_query_caching__jooq_plain() throws SQLException {
        String sql = engine.jooq(null)
                .render(DSL.insertInto(CUSTOMER, NAME, DESCRIPTION).values((String) null, null));
        for (int i = 0; i < n; i++) {
            String name = Customer.name(i);
            String description = Customer.description(i);
            inTransaction(connection -> engine.jooq(connection).execute(sql, name, description));
        }
    }

    private void inTransaction(Engine.Work work) throws SQLException {
        try (var connection = engine.source().getConnection()) {
            work.on(connection);
            connection.commit();
        }
    }

    // The driver alone.

    @Benchmark
    public void test_dbapi_raw_w_connect__jdbc() throws SQLException {
        for (int i = 0; i < n; i++) {
            int row = i;
            engine.inTransaction(connection -> insert(connection, row));
        }
    }

    @Benchmark
    public void test_dbapi_raw_w_pool__jdbc() throws SQLException {
        for (int i = 0; i < n; i++) {
            int row = i;
            inTransaction(connection -> insert(connection, row));
        }
    }

    private static void insert(Connection connection, int i) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, Customer.name(i));
            insert.setString(2, Customer.description(i));
            insert.executeUpdate();
            try (var key = insert.getGeneratedKeys()) {
                key.next();
                key.getInt(1);
            }
        }
    }
}
