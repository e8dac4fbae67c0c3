package bookshop.setup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;

/**
 * Exercise 03.7: a table, as the database describes it.
 *
 * @param name the name of the table
 * @param primaryKey the columns of the primary key, in the order in which the key names them (not by their names);
 *     empty if there is none
 * @param references one line for each column of a foreign key, for example {@code "publisher_id -> publisher.id"};
 *     sorted as text, empty if there is none
 */
record Ex07Tables(String name, List<String> primaryKey, List<String> references) {

    /**
     * All tables of the database in which the connection is, sorted by name: those of its catalog and its schema only
     * ({@link Connection#getCatalog} and {@link Connection#getSchema}, either of which may be null), with no views
     * among them and none of the database's own.
     *
     * <p>In the bookshop the table of books and authors is {@code book_author} with the key {@code [book_id,
     * author_id]} and the references {@code [author_id -> author.id, book_id -> book.id]}.
     *
     * <p>Look at: {@link Connection#getMetaData}; {@link DatabaseMetaData#getTables}, {@link
     * DatabaseMetaData#getPrimaryKeys} (in which order do its rows come, and what is {@code KEY_SEQ}?) and {@link
     * DatabaseMetaData#getImportedKeys}.
     *
     * @param connection stays open
     */
    static List<Ex07Tables> of(Connection connection) throws SQLException {
        throw new AssertionError("TODO 03.7 list the tables with their keys and references");
    }
}
