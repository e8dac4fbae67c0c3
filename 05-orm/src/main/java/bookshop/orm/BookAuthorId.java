package bookshop.orm;

import jakarta.persistence.Embeddable;

/** The key of {@link BookAuthor}. A record, because a key must have equals and hashCode and must not change. */
@Embeddable
record BookAuthorId(Long bookId, Long authorId) {}
