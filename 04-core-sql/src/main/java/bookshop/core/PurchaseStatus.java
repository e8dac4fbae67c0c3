package bookshop.core;

/** How far a purchase is; the table holds the name. */
public enum PurchaseStatus {
    NEW,
    PAID,
    SHIPPED,
    CANCELLED
}
