package bookshop.core;

import java.util.Locale;
import org.jooq.impl.AbstractConverter;

/** The two letters in the table as a {@link Locale}; null stays null. The generated {@code BOOK.LANGUAGE} uses it. */
public final class LanguageConverter extends AbstractConverter<String, Locale> {

    public LanguageConverter() {
        super(String.class, Locale.class);
    }

    @Override
    public Locale from(String letters) {
        return letters == null ? null : Locale.of(letters);
    }

    @Override
    public String to(Locale language) {
        return language == null ? null : language.getLanguage();
    }
}
