package bookshop.core;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.SQLDialect;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.DefaultBinding;

/**
 * A column without a time zone holds UTC: in Java it is an {@link Instant}, which means the same on every machine. For that a
 * converter would do. It is a binding since SQLite keeps times as text and compares them as text: all must be written with
 * three digits after the point, as in the data, where jOOQ by itself would leave zeros out.
 */
public final class UtcBinding extends AbstractBinding<LocalDateTime, Instant> {

    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private static final Binding<LocalDateTime, Instant> USUAL = DefaultBinding.binding(Converter.ofNullable(
            LocalDateTime.class,
            Instant.class,
            utc -> utc.toInstant(ZoneOffset.UTC),
            instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC)));

    @Override
    public Converter<LocalDateTime, Instant> converter() {
        return USUAL.converter();
    }

    @Override
    public void sql(BindingSQLContext<Instant> context) throws SQLException {
        USUAL.sql(context);
    }

    @Override
    public void get(BindingGetResultSetContext<Instant> context) throws SQLException {
        USUAL.get(context);
    }

    @Override
    public void set(BindingSetStatementContext<Instant> context) throws SQLException {
        if (context.family() == SQLDialect.SQLITE && context.value() != null) {
            context.statement().setString(context.index(), TEXT.format(context.value()));
        } else {
            USUAL.set(context);
        }
    }
}
