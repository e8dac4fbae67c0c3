package bookshop.orm;

import jakarta.persistence.Embeddable;

/**
 * Where a customer lives: a value without an identity, so a record. Its components are columns of the table that embeds it;
 * each may be null, and when all of them are, Hibernate gives null instead of an address.
 */
@Embeddable
record Address(String street, String city, String postalCode, String country) {}
