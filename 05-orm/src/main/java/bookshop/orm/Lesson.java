package bookshop.orm;

/** The lesson's program. */
final class Lesson {

    private Lesson() {}

    public static void main(String[] args) {
        try (var database = Database.fresh(); var factory = Bookshop.open(database.dataSource())) {
            System.out.println("ok " + database.product());
        }
    }
}
