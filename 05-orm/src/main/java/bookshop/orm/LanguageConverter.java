package bookshop.orm;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Keeps a language as its two letters in the column and as a {@link Locale} in Java. Used only where a field asks for it. */
@Converter
class LanguageConverter implements AttributeConverter<Locale, String> {

    @Override
    public String convertToDatabaseColumn(Locale language) {
        return language == null ? null : language.getLanguage();
    }

    @Override
    public Locale convertToEntityAttribute(String code) {
        return code == null ? null : Locale.of(code);
    }
}
