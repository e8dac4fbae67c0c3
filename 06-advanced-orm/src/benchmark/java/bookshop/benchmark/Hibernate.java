package bookshop.benchmark;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What a twin wants from Hibernate: an entity, and how many rows it sends at once. */
@Retention(RetentionPolicy.RUNTIME)
@interface Hibernate {
    Class<? extends Customer> value();

    /** {@code hibernate.jdbc.batch_size}; Hibernate's default is not to batch. */
    int batch() default 0;
}
