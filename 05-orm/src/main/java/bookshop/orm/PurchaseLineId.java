package bookshop.orm;

import jakarta.persistence.Embeddable;

/** The key of {@link PurchaseLine}: a book stands once in a purchase. */
@Embeddable
record PurchaseLineId(Long purchaseId, Long bookId) {}
