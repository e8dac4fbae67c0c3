package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The static metamodel")
class MetamodelTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @DisplayName("has the attributes of the entities, with their types")
    void inStep() {
        var types = shop.factory().getMetamodel().getManagedTypes();

        assertThat(types)
                .hasSizeGreaterThan(10)
                .allSatisfy(type -> assertThat(generated(type))
                        .as("src/generated is out of date: mvn -q clean compile -Pmetamodel -pl 05-orm")
                        .containsExactlyInAnyOrderElementsOf(type.getAttributes().stream()
                                .map(MetamodelTest::described)
                                .toList()));
    }

    private static Stream<String> generated(ManagedType<?> type) throws ReflectiveOperationException {
        Class<?> metamodel = Class.forName(type.getJavaType().getName() + "_");
        return Arrays.stream(metamodel.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .filter(field -> Attribute.class.isAssignableFrom(field.getType()))
                .map(MetamodelTest::described);
    }

    private static String described(Field field) {
        String generics = field.getGenericType().getTypeName();
        return field.getName() + " " + generics.replaceAll(".*[.]([A-Za-z]+)>$", "$1");
    }

    private static String described(Attribute<?, ?> attribute) {
        Class<?> type = attribute instanceof jakarta.persistence.metamodel.PluralAttribute<?, ?, ?> many
                ? many.getElementType().getJavaType()
                : attribute.getJavaType();
        String name = type == int.class ? "Integer" : type.getSimpleName();
        return attribute.getName() + " " + name;
    }
}
