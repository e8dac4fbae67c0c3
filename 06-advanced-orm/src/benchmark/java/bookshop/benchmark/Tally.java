package bookshop.benchmark;

/**
 * What went through a test: rows, the sum of their ids, the letters of their texts. A reading test adds up what it read,
 * which also keeps the compiler from leaving it out; the harness compares it with what should have come.
 */
final class Tally {
    long rows;
    long ids;
    long letters;

    void add(int id, String name, String description) {
        rows++;
        ids += id;
        letters += name.length() + description.length();
    }

    void add(Customer customer) {
        add(customer.id(), customer.name, customer.description);
    }

    @Override
    public String toString() {
        return rows + " rows, " + letters + " letters, sum of ids " + ids;
    }
}
