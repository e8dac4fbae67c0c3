// Wrong: reads all tags to find some. Message: "rows that are read for thirty tags"
package bookshop.advanced;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.KeyType;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.NaturalId;

/** Exercise 06.8: find or create by a natural id. */
final class Ex08NaturalId {

    private Ex08NaturalId() {}

    @Entity(name = "Label")
    @Table(name = "tag")
    static class Label {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        @NaturalId
        private String name;

        Label() {}

        Label(String name) {
            this.name = name;
        }

        Long getId() {
            return id;
        }

        String getName() {
            return name;
        }
    }

    static List<Label> labels(Session session, List<String> names) {
        Map<String, Label> labels = new HashMap<>();
        for (Label label :
                session.createSelectionQuery("from Label", Label.class).getResultList()) {
            labels.put(label.getName(), label);
        }
        return names.stream()
                .map(name -> labels.computeIfAbsent(name, missing -> {
                    var label = new Label(missing);
                    session.persist(label);
                    return label;
                }))
                .toList();
    }

    // After an exception a session is of no use, so the second look is another session's.
    static long obtain(SessionFactory factory, String name) {
        try {
            return factory.fromTransaction(session -> {
                Label label = session.find(Label.class, name, KeyType.NATURAL);
                if (label == null) {
                    label = new Label(name);
                    session.persist(label);
                }
                return label.getId();
            });
        } catch (PersistenceException e) {
            Label label = factory.fromSession(session -> session.find(Label.class, name, KeyType.NATURAL));
            if (label == null) throw e;
            return label.getId();
        }
    }
}
