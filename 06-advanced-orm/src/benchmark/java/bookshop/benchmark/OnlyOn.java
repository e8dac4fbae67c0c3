package bookshop.benchmark;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The databases that can do what a twin wants. */
@Retention(RetentionPolicy.RUNTIME)
@interface OnlyOn {
    String[] value();
}
