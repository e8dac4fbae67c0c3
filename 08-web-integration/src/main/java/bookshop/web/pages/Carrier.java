package bookshop.web.pages;

/** Who brings the parcels, for exercise 08.12. */
public interface Carrier {

    /** The parcel can't be stopped any more. A checked exception: who calls has to think of it. */
    final class Refused extends Exception {
        public Refused(String message) {
            super(message);
        }
    }

    /** Stops the parcel of an order. */
    void stop(long orderId) throws Refused;
}
