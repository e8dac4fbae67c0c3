package bookshop.advanced;

/** How far a purchase has come. Stored by name. */
enum PurchaseStatus {
    NEW,
    PAID,
    SHIPPED,
    CANCELLED
}
