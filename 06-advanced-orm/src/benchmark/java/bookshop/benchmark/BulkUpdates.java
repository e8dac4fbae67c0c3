package bookshop.benchmark;

import static bookshop.benchmark.Engine.CUSTOMER;
import static bookshop.benchmark.Engine.DESCRIPTION;
import static bookshop.benchmark.Engine.ID;
import static bookshop.benchmark.Engine.NAME;

import java.sql.SQLException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * Read a thousand, change each, write them back; so through the table, in one transaction. As in SQLAlchemy's suite the
 * chunks overlap by one: between counts both ends in, and every thousandth customer is updated twice.
 */
@State(Scope.Benchmark)
public class BulkUpdates {
    private static final String SELECT = "select id, name, description from customer where id between ? and ?";
    private static final String UPDATE = "update customer set description = ? where id = ?";

    private final int n = Engine.num(100_000);
    private Engine engine;

    @Setup(Level.Trial)
    public void open(BenchmarkParams params) throws SQLException {
        engine = new Engine(params, false);
    }

    @Setup(Level.Iteration)
    public void fullTable() throws SQLException {
        engine.createTable("");
        engine.fill(n);
        Cpu.start();
    }

    @TearDown(Level.Iteration)
    public void check() throws SQLException {
        Cpu.stop();
        var expected = Engine.customers(n);
        int twice = Math.max(0, n / 1000 - 1);
        expected.letters += (long) "updated".length() * (n + twice);
        Engine.check(expected, engine.inTable());
    }

    @TearDown(Level.Trial)
    public void close() {
        engine.close();
    }

    @Benchmark
    @Hibernate(Customer.Assigned.class)
    public void test_orm_flush__hibernate() {
        flush();
    }

    @Benchmark
    @Hibernate(value = Customer.Assigned.class, batch = 1000)
    public void test_orm_flush__hibernate_batch() {
        flush();
    }

    private void flush() {
        engine.factory().inTransaction(session -> {
            for (int chunk = 0; chunk < n; chunk += 1000) {
                session.createQuery("from Assigned where id between :first and :last", Customer.Assigned.class)
                        .setParameter("first", chunk)
                        .setParameter("last", chunk + 1000)
                        .getResultList()
                        .forEach(customer -> customer.description += "updated");
                session.flush();
                session.clear();
            }
        });
    }

    @Benchmark
    @Hibernate(value = Customer.Assigned.class, batch = 1000)
    public void test_orm_flush__hibernate_stateless_batch() {
        engine.factory().inStatelessTransaction(session -> {
            for (int chunk = 0; chunk < n; chunk += 1000) {
                var customers = session.createQuery(
                                "from Assigned where id between :first and :last", Customer.Assigned.class)
                        .setParameter("first", chunk)
                        .setParameter("last", chunk + 1000)
                        .getResultList();
                customers.forEach(customer -> customer.description += "updated");
                session.updateMultiple(customers);
            }
        });
    }

    @Benchmark
    public void test_orm_flush__jooq_batch() throws SQLException {
        engine.inTransaction(connection -> {
            var jooq = engine.jooq(connection);
            for (int chunk = 0; chunk < n; chunk += 1000) {
                var update = jooq.batch(
                        jooq.update(CUSTOMER).set(DESCRIPTION, (String) null).where(ID.eq((Integer) null)));
                jooq.select(ID, NAME, DESCRIPTION)
                        .from(CUSTOMER)
                        .where(ID.between(chunk, chunk + 1000))
                        .forEach(row -> update.bind(row.value3() + "updated", row.value1()));
                update.execute();
            }
        });
    }

    @Benchmark
    public void test_orm_flush__jdbc_batch() throws SQLException {
        engine.inTransaction(connection -> {
            try (var select = connection.prepareStatement(SELECT);
                    var update = connection.prepareStatement(UPDATE)) {
                for (int chunk = 0; chunk < n; chunk += 1000) {
                    select.setInt(1, chunk);
                    select.setInt(2, chunk + 1000);
                    try (var row = select.executeQuery()) {
                        while (row.next()) {
                            update.setString(1, row.getString(3) + "updated");
                            update.setInt(2, row.getInt(1));
                            update.addBatch();
                        }
                    }
                    update.executeBatch();
                }
            }
        });
    }
}
