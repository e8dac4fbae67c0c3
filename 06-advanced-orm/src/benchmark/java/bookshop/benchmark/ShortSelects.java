package bookshop.benchmark;

import static bookshop.benchmark.Engine.CUSTOMER;
import static bookshop.benchmark.Engine.DESCRIPTION;
import static bookshop.benchmark.Engine.ID;
import static bookshop.benchmark.Engine.NAME;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.specification.SelectionSpecification;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * One row by its key, many times, on one connection in autocommit mode. SQLAlchemy's tests without "cache" in their name
 * build and compile each statement anew; those with it compile once.
 */
@State(Scope.Benchmark)
public class ShortSelects {
    private static final String SELECT = "select id, name, description, q, p, x, y, z from customer where id = ?";
    private static final List<Field<?>> COLUMNS = new ArrayList<>(List.of(ID, NAME, DESCRIPTION));

    static {
        for (String name : "q p x y z".split(" ")) COLUMNS.add(DSL.field(DSL.name(name), SQLDataType.INTEGER));
    }

    record Row(int id, String name, String description) {}

    private final int n = Engine.num(10_000);
    private final Random random = new Random(6);
    private final List<Integer> ids =
            new ArrayList<>(IntStream.range(1, 11_000).boxed().toList());
    private Engine engine;
    private Tally read;

    @Setup(Level.Trial)
    public void open(BenchmarkParams params) throws SQLException {
        engine = new Engine(params, true);
        engine.createTable(", q integer, p integer, x integer, y integer, z integer");
        engine.inTransaction(connection -> {
            try (var insert = connection.prepareStatement("insert into customer values (?, ?, ?, ?, ?, ?, ?, null)")) {
                for (int id : ids) {
                    insert.setInt(1, id);
                    insert.setString(2, "c" + id);
                    insert.setString(3, "c" + id);
                    for (int i = 1; i <= 4; i++) insert.setInt(3 + i, 10 * i * id);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    @Setup(Level.Iteration)
    public void newIds() {
        Collections.shuffle(ids, random);
        read = new Tally();
        System.gc();
        Cpu.start();
    }

    @TearDown(Level.Iteration)
    public void check() {
        Cpu.stop();
        var expected = new Tally();
        for (int id : ids.subList(0, n)) expected.add(id, "c" + id, "c" + id);
        Engine.check(expected, read);
    }

    @TearDown(Level.Trial)
    public void close() {
        engine.close();
    }

    // A query built and translated each time.

    @Benchmark
    @Hibernate(Customer.Wide.class)
    public void test_orm_query_classic_style__hibernate_criteria() {
        forEachId((session, id) -> {
            var builder = session.getCriteriaBuilder();
            var query = builder.createQuery(Customer.Wide.class);
            var customer = query.from(Customer.Wide.class);
            query.where(builder.equal(customer.get("id"), id));
            read.add(session.createQuery(query).getSingleResult());
        });
    }

    @Benchmark
    @Hibernate(Customer.Wide.class)
    public void test_orm_query_new_style__hibernate_specification() {
        forEachId((session, id) -> {
            var path = org.hibernate.query.restriction.Path.from(Customer.Wide.class)
                    .to("id", Integer.class);
            read.add(SelectionSpecification.create(Customer.Wide.class)
                    .restrict(path.equalTo(id))
                    .createQuery(session)
                    .getSingleResult());
        });
    }

    @Benchmark
    @Hibernate(Customer.Wide.class)
    public void test_orm_query_classic_style_cols_only__hibernate_criteria() {
        forEachId((session, id) -> {
            var builder = session.getCriteriaBuilder();
            var query = builder.createQuery(Row.class);
            var customer = query.from(Customer.Wide.class);
            query.multiselect(customer.get("id"), customer.get("name"), customer.get("description"));
            query.where(builder.equal(customer.get("id"), id));
            var row = session.createQuery(query).getSingleResult();
            read.add(row.id(), row.name(), row.description());
        });
    }

    // A query translated once.

    @Benchmark
    @Hibernate(Customer.Wide.class)
    public void test_orm_query_classic_style_w_cache__hibernate_hql() {
        forEachId((session, id) -> read.add(session.createQuery("from Wide where id = :id", Customer.Wide.class)
                .setParameter("id", id)
                .getSingleResult()));
    }

    @Benchmark
    @Hibernate(Customer.Wide.class)
    public void test_orm_query_new_style_cache__hibernate_find() {
        forEachId((session, id) -> read.add(session.find(Customer.Wide.class, id)));
    }

    @Benchmark
    @Hibernate(Customer.Wide.class)
    public void test_orm_query_new_style_cache__hibernate_stateless() {
        try (var session = engine.factory().openStatelessSession()) {
            for (int id : ids.subList(0, n)) read.add(session.get(Customer.Wide.class, id));
        }
    }

    @Benchmark
    @Hibernate(Customer.Wide.class)
    public void test_orm_query_classic_style_cols_only_cache__hibernate_hql() {
        forEachId((session, id) -> {
            var row = session.createQuery("select id, name, description from Wide where id = :id", Row.class)
                    .setParameter("id", id)
                    .getSingleResult();
            read.add(row.id(), row.name(), row.description());
        });
    }

    private void forEachId(ObjIntConsumer<Session> read) {
        try (var session = engine.factory().openSession()) {
            for (int id : ids.subList(0, n)) {
                read.accept(session, id);
                session.clear(); // SQLAlchemy's session forgets what the program forgets
            }
        }
    }

    // jOOQ translates each time, unless the statement is kept.

    @Benchmark
    public void test_core_new_stmt_each_time__jooq() throws SQLException {
        newStatementEachTime();
    }

    @Benchmark
    public void test_core_new_stmt_each_time_compiled_cache__jooq() throws SQLException {
        newStatementEachTime();
    }

    private void newStatementEachTime() throws SQLException {
        try (var connection = engine.connect()) {
            var jooq = engine.jooq(connection);
            for (int id : ids.subList(0, n))
                add(jooq.select(COLUMNS).from(CUSTOMER).where(ID.eq(id)).fetchOne());
        }
    }

    @Benchmark
    public void test_core_reuse_stmt__jooq_kept() throws SQLException {
        reuseStatement();
    }

    @Benchmark
    public void test_core_reuse_stmt_compiled_cache__jooq_kept() throws SQLException {
        reuseStatement();
    }

    private void reuseStatement() throws SQLException {
        try (var connection = engine.connect();
                var query = engine.jooq(connection)
                        .select(COLUMNS)
                        .from(CUSTOMER)
                        .where(ID.eq(DSL.param("id", Integer.class)))
                        .keepStatement(true)) {
            for (int id : ids.subList(0, n)) add(query.bind("id", id).fetchOne());
        }
    }

    private void add(Record row) {
        read.add(row.get(ID), row.get(NAME), row.get(DESCRIPTION));
    }

    // The driver alone.

    @Benchmark
    public void test_core_new_stmt_each_time__jdbc() throws SQLException {
        try (var connection = engine.connect()) {
            for (int id : ids.subList(0, n)) {
                try (var select = connection.prepareStatement(SELECT)) {
                    add(select, id);
                }
            }
        }
    }

    @Benchmark
    public void test_core_reuse_stmt__jdbc() throws SQLException {
        try (Connection connection = engine.connect();
                var select = connection.prepareStatement(SELECT)) {
            for (int id : ids.subList(0, n)) add(select, id);
        }
    }

    private void add(PreparedStatement select, int id) throws SQLException {
        select.setInt(1, id);
        try (var result = select.executeQuery()) {
            result.next();
            var row = new Object[8];
            for (int i = 0; i < row.length; i++)
                row[i] = i == 1 || i == 2 ? result.getString(i + 1) : result.getInt(i + 1);
            read.add((int) row[0], (String) row[1], (String) row[2]);
        }
    }
}
